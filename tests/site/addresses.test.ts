import { expect, test } from 'vitest';
import {
  campaignAddress,
  campaignLookAddress,
  consultationAddress,
  directoryAddress,
  directoryPartAddress,
  eventAddress,
  eventCalendarAddress,
  fileName,
  formAddress,
  guideAddress,
  guidePrintAddress,
  newsAddress,
  newsArchiveAddress,
  newsFeedAddress,
  noticeAddress,
  officeAddress,
  pageAddress,
  publicationAddress,
  searchAddress,
  serviceAddress,
  stepByStepAddress,
  topicAddress,
} from '../../src/site/addresses.ts';
import { telephoneAddress } from '../../src/form-html/telephone-link.ts';

test('a form has one address in English and one in every other language', () => {
  expect(formAddress('complaint')).toBe('/forms/complaint/');
  expect(formAddress('complaint', 'pl')).toBe('/pl/forms/complaint/');
});

test('a language’s notice is that language’s front page', () => {
  expect(noticeAddress('pl')).toBe('/pl/');
  expect(noticeAddress('en')).toBe('/formats-and-languages/');
});

test('a telephone link keeps the figures and a leading plus, and nothing else', () => {
  expect(telephoneAddress('01632 960101')).toBe('tel:01632960101');
  expect(telephoneAddress('+44 (0)1632 960101')).toBe('tel:+4401632960101');
});

test('a service’s address ends with its file’s name, with or without a folder', () => {
  expect(fileName('bins-and-recycling/missed-bin')).toBe('missed-bin');
  expect(fileName('missed-bin')).toBe('missed-bin');
});

test('every kind of page has its address', () => {
  expect(serviceAddress({ id: 'bins/missed-bin', data: { topic: 'bins-and-recycling' } })).toBe(
    '/services/bins-and-recycling/missed-bin/',
  );
  expect(topicAddress('bins-and-recycling')).toBe('/services/bins-and-recycling/');
  expect(officeAddress('town-hall')).toBe('/offices/town-hall/');
  expect(newsAddress('new-council')).toBe('/news/new-council/');
  expect(newsArchiveAddress('2026')).toBe('/news/archive/2026/');
  expect(newsFeedAddress('rss')).toBe('/news/rss.xml');
  expect(eventAddress('tree-planting')).toBe('/events/tree-planting/');
  expect(eventCalendarAddress('tree-planting')).toBe('/events/tree-planting.ics');
  expect(guideAddress('moving-home/index')).toBe('/guides/moving-home/');
  expect(guideAddress('moving-home/10-what-to-tell-us')).toBe(
    '/guides/moving-home/what-to-tell-us/',
  );
  expect(campaignAddress('mend-it/index')).toBe('/campaigns/mend-it/');
  expect(campaignAddress('mend-it/2-places')).toBe('/campaigns/mend-it/places/');
  expect(campaignLookAddress('mend-it')).toBe('/campaigns/mend-it/look.css');
  expect(guidePrintAddress('moving-home')).toBe('/guides/moving-home/print/');
  expect(stepByStepAddress('move-home')).toBe('/step-by-step/move-home/');
  expect(publicationAddress('local-plan')).toBe('/publications/local-plan/');
  expect(consultationAddress('parking')).toBe('/consultations/parking/');
  expect(directoryAddress('payment-points')).toBe('/directories/payment-points/');
  expect(directoryPartAddress('payment-points', 'town', 'St Bees')).toBe(
    '/directories/payment-points/town/st-bees/',
  );
  expect(pageAddress('privacy')).toBe('/privacy/');
});

test('each language has its own search', () => {
  expect(searchAddress('en')).toBe('/search/');
  expect(searchAddress('pl')).toBe('/pl/search/');
});
