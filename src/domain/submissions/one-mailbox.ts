/** Providers that deliver to one mailbox under several domains. */
const sameProvider: Record<string, string> = {
  'googlemail.com': 'gmail.com',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'pm.me': 'proton.me',
  'protonmail.com': 'proton.me',
  'protonmail.ch': 'proton.me',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
  'yandex.by': 'yandex.ru',
  'yandex.kz': 'yandex.ru',
};

/** Signs before the @ that make no difference to a provider. */
const withoutSigns: Record<string, RegExp> = { 'gmail.com': /\./g, 'proton.me': /[._-]/g };

/**
 * Providers whose mailboxes have all names below their own: `anything@ada.fastmail.com` is ada's. (Of names below other
 * domains no one can tell; the limit by domain holds for them.)
 */
const withNamesBelow = new Set(
  `fastmail.com fastmail.cn fastmail.co.uk fastmail.com.au fastmail.de fastmail.es fastmail.fm fastmail.fr fastmail.im
   fastmail.in fastmail.jp fastmail.mx fastmail.net fastmail.nl fastmail.org fastmail.se fastmail.to fastmail.tw
   fastmail.uk fastmail.us myfastmail.com fmail.co.uk sent.com sent.as sent.at fea.st ftml.net eml.cc imap.cc mm.st
   ml1.net f-m.fm airpost.net warpmail.net xsmail.com speedymail.org mailcan.com pobox.com runbox.com runbox.no
   33mail.com plus.com anonaddy.com anonaddy.me addy.io slmail.me aleeas.com`.split(/\s+/),
);

/**
 * The one spelling of a mailbox, to count by and never to write to: without the tag after a + or before a name below the
 * provider's, without full stops where the provider ignores them, in small letters, its domain in ASCII. (Tags after
 * another sign than + are some other mailbox with most providers, and are left.)
 * @example oneMailbox('V.ictim+27@GoogleMail.com') // => "victim@gmail.com"
 * @example oneMailbox('shop27@victim.fastmail.com') // => "victim@fastmail.com"
 * @example oneMailbox('Ada@Müller.example') // => "ada@xn--mller-kva.example"
 */
export function oneMailbox(address: string): string {
  const at = address.lastIndexOf('@');
  const typed = mailDomain(address);
  const owner = ownerOfName(typed);
  if (owner !== undefined) return oneMailbox(owner);
  const domain = sameProvider[typed] ?? typed;
  const [untagged = ''] = address.slice(0, at).normalize('NFKC').toLowerCase().split('+');
  const mailbox = untagged.replace(withoutSigns[domain] ?? /$^/, '');
  // A name below the provider's may have no low line, so a hyphen takes its place there.
  return `${withNamesBelow.has(domain) ? mailbox.replaceAll('_', '-') : mailbox}@${domain}`;
}

/**
 * Whose mailbox a domain is, where it is a name below such a provider's.
 * @example ownerOfName('ada.fastmail.com') // => "ada@fastmail.com"
 */
function ownerOfName(domain: string): string | undefined {
  for (let dot = domain.indexOf('.'); dot > 0; dot = domain.indexOf('.', dot + 1)) {
    const provider = domain.slice(dot + 1);
    if (withNamesBelow.has(provider)) return `${domain.slice(0, dot)}@${provider}`;
  }
  return undefined;
}

/** The domain of an address, in small ASCII letters, without a full stop at its end. */
function mailDomain(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).replace(/\.$/, '');
  return URL.parse(`http://${domain}`)?.hostname ?? domain.toLowerCase();
}

/** What stands before a country's two letters in names that many share: `co.uk`, `gov.uk`, `com.tr`. */
const sharedBelowCountry = /^(?:ac|co|com|edu|gov|ltd|me|mod|net|nhs|nom|org|plc|police|sch)$/;

/**
 * Whose domain an address belongs to: what was registered, whatever comes before it, since the owner of a domain can
 * take mail for every name below it.
 * A name below a big provider's is none of its mailboxes, and is taken for a domain of its own.
 * @example ownedDomain('ada@mail.example.org.uk') // => "example.org.uk"
 * @example ownedDomain('ada@mail.btinternet.com') // => "mail.btinternet.com"
 */
export function ownedDomain(address: string): string {
  const [, domain = ''] = oneMailbox(address).split('@');
  const labels = domain.split('.');
  const isShared =
    (labels.at(-1)?.length ?? 0) === 2 && sharedBelowCountry.test(labels.at(-2) ?? '');
  // Schools have a county between their own name and sch.uk.
  const length = isShared ? (labels.at(-2) === 'sch' ? 4 : 3) : 2;
  const owned = labels.slice(-length).join('.');
  return isBigProvider(owned) ? labels.slice(-length - 1).join('.') : owned;
}

/** Providers that much of a county has its mailbox with: many people, where another domain is a firm or a family. */
const bigProviders = new Set(
  `gmail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk ymail.com
   icloud.com aol.com proton.me gmx.com gmx.co.uk mail.com btinternet.com btopenworld.com sky.com talktalk.net
   tiscali.co.uk virginmedia.com ntlworld.com blueyonder.co.uk plus.com o2.co.uk nhs.net wp.pl o2.pl onet.pl
   interia.pl qq.com 163.com`.split(/\s+/),
);

/** Whether so many people have their mailbox at a domain that what comes for it is no sign of a flood. */
export function isBigProvider(domain: string): boolean {
  return bigProviders.has(domain);
}
