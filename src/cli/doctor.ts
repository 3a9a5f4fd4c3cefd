import { doctorCommand } from './doctor-command.ts';
import { finish, outcomeOf, type Outcome } from './outcome.ts';
import { councilNamed } from './site-asked.ts';

/** Where SITES names several councils, every one is looked at, or the one that is named. */
let looked: Outcome | undefined;
const asked = await outcomeOf(async () => {
  const { named } = councilNamed(process.argv.slice(2), process.env);
  looked = await doctorCommand(process.env, Date.now(), named);
  return '';
});
finish(looked ?? asked);
