/** What the command writes into files: a report for a committee, and cards to print. */
export { printedCards, printedReport } from '../../http/desk/mystery-printed.ts';
