import { mailerFromUrl, MailUrlError } from '../../adapters/mailer-from-url.ts';
import { reachMail } from '../../adapters/reach-mail.ts';
import { fine, isProduction, wrong, type Environment, type Finding } from './finding.ts';

/** Whether mail could be sent. No message is. */
export async function checkMail(mailUrl: string, environment: Environment): Promise<Finding[]> {
  try {
    await (await mailerFromUrl(mailUrl, environment)).close();
  } catch (error) {
    if (!(error instanceof MailUrlError)) throw error;
    return [wrong('mail', 'MAIL_URL cannot be used.', error.message)];
  }
  const reached = await reachMail(mailUrl, environment);
  switch (reached.by) {
    case 'folder':
      return [
        isProduction(environment)
          ? wrong(
              'mail',
              `Mail is written to the folder ${reached.folder}, and reaches no one.`,
              'Set MAIL_URL to your mail server, such as smtps://user:password@mail.example.gov.uk, or to notify:.',
            )
          : fine('mail', `Mail is written to the folder ${reached.folder}.`),
      ];
    case 'notify':
      return [
        reached.keyIsWell
          ? fine('mail', 'Mail goes by GOV.UK Notify, and NOTIFY_API_KEY has the form of a key.')
          : wrong(
              'mail',
              'NOTIFY_API_KEY does not have the form of a key of GOV.UK Notify.',
              'Copy the whole key from Notify: a name, the service’s id and the secret, with hyphens between.',
            ),
      ];
    case 'smtp':
      return [
        reached.answers
          ? fine('mail', 'The mail server answers, and lets us in.')
          : wrong(
              'mail',
              `The mail server does not answer as it should (${reached.code}).`,
              'Check the host, the port, the user and the password in MAIL_URL, and whether a firewall is in between. Messages wait in the outbox, and are sent once it answers.',
            ),
      ];
  }
}
