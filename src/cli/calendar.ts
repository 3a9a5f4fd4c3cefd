import { calendarCommand } from './calendar-command.ts';
import { finish } from './outcome.ts';

finish(await calendarCommand(process.argv.slice(2)));
