import { expect, test } from 'vitest';
import { oneMailbox, ownedDomain } from '../../../src/domain/submissions/one-mailbox.ts';

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
])('%s belongs to %s', (address, domain) => {
  expect(ownedDomain(address)).toBe(domain);
});
