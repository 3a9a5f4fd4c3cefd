import { doctorCommand } from './doctor-command.ts';
import { finish } from './outcome.ts';

finish(await doctorCommand(process.env));
