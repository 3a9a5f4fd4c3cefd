import { calendarCommand } from './calendar-command.ts';
import { finish } from './bad-arguments.ts';

finish(await calendarCommand(process.argv.slice(2)));
