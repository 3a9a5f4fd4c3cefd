import { expect, test } from 'vitest';
import {
  isBigProvider,
  oneMailbox,
  ownedDomain,
} from '../../../src/domain/submissions/one-mailbox.ts';

test.each([
  ['victim+1@example.org', 'victim@example.org'],
  ['Victim+a+b@Example.ORG', 'victim@example.org'],
  ['v.ic.tim@gmail.com', 'victim@gmail.com'],
  ['V.ictim+27@googlemail.com', 'victim@gmail.com'],
  ['v.ictim@example.org', 'v.ictim@example.org'],
  ['ada@müller.example', 'ada@xn--mller-kva.example'],
  ['ada@XN--MLLER-KVA.example', 'ada@xn--mller-kva.example'],
  ['ada@example.org.', 'ada@example.org'],
  ['ada@mac.com', 'ada@icloud.com'],
  ['victim+shop@fastmail.com', 'victim@fastmail.com'],
  ['shop@victim.fastmail.com', 'victim@fastmail.com'],
  ['x59@victim.plus.com', 'victim@plus.com'],
  ['Shop27+x@Victim.FastMail.com.', 'victim@fastmail.com'],
  ['shop@v.ictim.fastmail.fm', 'v.ictim@fastmail.fm'],
  ['shop@a-b.fastmail.co.uk', 'a-b@fastmail.co.uk'],
  ['a_b+x@fastmail.co.uk', 'a-b@fastmail.co.uk'],
  ['shop@victim.sent.com', 'victim@sent.com'],
  ['shop@victim.pobox.com', 'victim@pobox.com'],
  ['shop@victim.anonaddy.com', 'victim@anonaddy.com'],
  ['vic-t_i.m@protonmail.com', 'victim@proton.me'],
  ['shop@victim.notfastmail.com', 'shop@victim.notfastmail.com'],
  ['ada@mail.example.org', 'ada@mail.example.org'],
])('%s is %s', (address, mailbox) => {
  expect(oneMailbox(address)).toBe(mailbox);
});

test.each([
  ['ada@example.org', 'example.org'],
  ['ada@a.b.example.org', 'example.org'],
  ['ada@a.b.example.co.uk', 'example.co.uk'],
  ['ada@example.gov.uk', 'example.gov.uk'],
  ['ada@office.school.county.sch.uk', 'office.school.county.sch.uk'.slice(7)],
  ['ada@x.example.de', 'example.de'],
  ['ada@googlemail.com', 'gmail.com'],
  ['ada@mail.gmail.com', 'mail.gmail.com'],
  ['ada@a.b.btinternet.com', 'b.btinternet.com'],
  ['x1@victim.plus.com', 'plus.com'],
])('%s belongs to %s', (address, domain) => {
  expect(ownedDomain(address)).toBe(domain);
});

test.each([
  ['googlemail.com', 'gmail.com'],
  ['me.com', 'icloud.com'],
  ['mac.com', 'icloud.com'],
  ['pm.me', 'proton.me'],
  ['protonmail.com', 'proton.me'],
  ['protonmail.ch', 'proton.me'],
  ['ya.ru', 'yandex.ru'],
  ['yandex.com', 'yandex.ru'],
  ['yandex.by', 'yandex.ru'],
  ['yandex.kz', 'yandex.ru'],
])('a mailbox at %s is one at %s', (domain, main) => {
  expect(oneMailbox(`ada@${domain}`)).toBe(`ada@${main}`);
});

test.each([
  ['a.d-a_b@proton.me', 'adab@proton.me'],
  ['a.d-a_b@gmail.com', 'ad-a_b@gmail.com'],
  ['a.d-a_b@icloud.com', 'a.d-a_b@icloud.com'],
  ['ａｄａ@example.org', 'ada@example.org'],
  ['a_b@example.org', 'a_b@example.org'],
  ['a_b_c@fastmail.com', 'a-b-c@fastmail.com'],
  ['ada@fastmail.com', 'ada@fastmail.com'],
  ['shop@x.ada.fastmail.com', 'x.ada@fastmail.com'],
  ['ada@.example', 'ada@.example'],
])('%s is one mailbox with %s', (address, mailbox) => {
  expect(oneMailbox(address)).toBe(mailbox);
});

test.each(
  `fastmail.com fastmail.cn fastmail.co.uk fastmail.com.au fastmail.de fastmail.es fastmail.fm fastmail.fr fastmail.im
   fastmail.in fastmail.jp fastmail.mx fastmail.net fastmail.nl fastmail.org fastmail.se fastmail.to fastmail.tw
   fastmail.uk fastmail.us myfastmail.com fmail.co.uk sent.com sent.as sent.at fea.st ftml.net eml.cc imap.cc mm.st
   ml1.net f-m.fm airpost.net warpmail.net xsmail.com speedymail.org mailcan.com pobox.com runbox.com runbox.no
   33mail.com anonaddy.com anonaddy.me addy.io slmail.me aleeas.com`.split(/\s+/),
)('whatever is below a name of %s is that name’s mailbox', (domain) => {
  expect(oneMailbox(`shop@ada.${domain}`)).toBe(`ada@${domain}`);
});

test.each([
  'ac',
  'co',
  'com',
  'edu',
  'gov',
  'ltd',
  'me',
  'mod',
  'net',
  'nhs',
  'nom',
  'org',
  'plc',
  'police',
])('below %s.uk, which many share, a name of three parts is someone’s own', (shared) => {
  expect(ownedDomain(`ada@mail.example.${shared}.uk`)).toBe(`example.${shared}.uk`);
});

test.each([
  ['ada@example.uk', 'example.uk'],
  ['ada@mail.example.uk', 'example.uk'],
  ['ada@mail.example.com.tr', 'example.com.tr'],
  ['ada@mail.co.example', 'co.example'],
  ['ada@mail.xcom.uk', 'xcom.uk'],
  ['ada@mail.comx.uk', 'comx.uk'],
  ['ada@it.school.county.sch.uk', 'school.county.sch.uk'],
  ['ada@co.uk', 'co.uk'],
  ['ada@localhost', 'localhost'],
])('%s belongs to %s', (address, domain) => {
  expect(ownedDomain(address)).toBe(domain);
});

test.each(
  `gmail.com outlook.com hotmail.com hotmail.co.uk live.com live.co.uk msn.com yahoo.com yahoo.co.uk ymail.com
   icloud.com aol.com proton.me gmx.com gmx.co.uk mail.com btinternet.com btopenworld.com sky.com talktalk.net
   tiscali.co.uk virginmedia.com ntlworld.com blueyonder.co.uk plus.com o2.co.uk nhs.net wp.pl o2.pl onet.pl
   interia.pl qq.com 163.com`.split(/\s+/),
)('many people have their mailbox at %s', (domain) => {
  expect(isBigProvider(domain)).toBe(true);
});

test.each(['example.org', 'mail.gmail.com', 'example.gov.uk', ''])('and few at "%s"', (domain) => {
  expect(isBigProvider(domain)).toBe(false);
});
