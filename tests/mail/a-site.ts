import { allWords } from '../../src/i18n/all-words.ts';
import type { MailSite } from '../../src/mail/mail-site.ts';

export const site: MailSite = {
  council: {
    id: 'allerdale',
    name: 'Allerdale Borough Council',
    url: 'https://council.example.gov.uk',
    telephone: '01632 960101',
    textRelay: '18001 01632 960101',
    address: ['Customer Services', 'Workington'],
    mailFrom: 'no-reply@council.example.gov.uk',
    timeZone: 'Europe/London',
    colour: '#1d3f3d',
  },
  words: allWords,
};
