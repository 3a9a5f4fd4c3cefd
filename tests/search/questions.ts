/** What someone types, and the pages of which one must be among the first: three, or as many as `within` says. */
export interface Question {
  asked: string;
  pages: string[];
  within?: 1;
  /** The language it is asked in; left out, English. */
  language?: string;
}

const question = (asked: string, ...pages: string[]): Question => ({ asked, pages });
const first = (asked: string, ...pages: string[]): Question => ({ asked, pages, within: 1 });

const bins = '/services/bins-and-recycling/';
const tax = '/services/council-tax/';
const you = '/services/your-council/';

/** Questions by council, as people put them: by another name, in a sentence, misspelt, unfinished, in capitals. */
export const questions: Record<string, Question[]> = {
  allerdale: [
    first('FOI', `${you}information-we-hold/`),
    first('foi', `${you}information-we-hold/`),
    first('F.O.I.', `${you}information-we-hold/`),
    question('foi request', `${you}information-we-hold/`),
    first('dog fouling', '/services/environment/report-a-problem/'),
    question(
      'dog poo on the pavement',
      '/services/environment/report-a-problem/',
      `${you}county-services/`,
    ),
    question('when is my bin collected', `${bins}what-goes-in-which-bin/`, `${bins}missed-bin/`),
    question('what day is my bin day', `${bins}what-goes-in-which-bin/`),
    first('missed bin', `${bins}missed-bin/`),
    { asked: 'nieodebrane śmieci', language: 'pl', within: 1, pages: [`/pl${bins}missed-bin/`] },
    { asked: 'pojemnik', language: 'pl', within: 1, pages: [`/pl${bins}missed-bin/`] },
    first('my bin was not emptied', `${bins}missed-bin/`),
    first('bin not collected', `${bins}missed-bin/`),
    question('recyling', `${bins}what-goes-in-which-bin/`),
    question('wheely bin', `${bins}missed-bin/`),
    question('bnis', `${bins}`, `${bins}missed-bin/`, `${bins}what-goes-in-which-bin/`),
    first('fly tipping', `${bins}dumped-rubbish/`),
    first('flytipping', `${bins}dumped-rubbish/`),
    first('fly-tipping', `${bins}dumped-rubbish/`),
    question('someone dumped a matress', `${bins}large-items/`, `${bins}dumped-rubbish/`),
    first('sofa', `${bins}large-items/`),
    question('get rid of an old fridge', `${bins}large-items/`),
    first('PCN', '/services/parking/parking-tickets/'),
    question('appeal a parking fine', '/services/parking/parking-tickets/'),
    question('parking ticket', '/services/parking/parking-tickets/'),
    first('season ticket', '/services/parking/car-parks/'),
    question('how do i pay my council tax', `${tax}pay/`),
    first('direct debit', `${tax}pay/`),
    question(
      "can't afford my council tax",
      `${tax}pay/`,
      '/services/benefits/council-tax-reduction/',
    ),
    question(
      'council tax bill too high',
      `${tax}pay/`,
      `${tax}discounts/`,
      '/services/benefits/council-tax-reduction/',
    ),
    question('single person discount', `${tax}discounts/`),
    question('i live alone', `${tax}discounts/`),
    first('change of address', `${tax}moving/`),
    question('moving house', `${tax}moving/`),
    question('help with my rent', '/services/benefits/housing-benefit/'),
    question('housing benifit', '/services/benefits/housing-benefit/'),
    question('i am homeless', '/services/housing/homeless/'),
    question('my landlord is evicting me eviction', '/services/housing/homeless/'),
    question('apply for a council house', '/services/housing/apply-for-a-home/'),
    first('housing register', '/services/housing/apply-for-a-home/'),
    question('noisy neighbours at night', '/services/environment/noise/'),
    first('barking dog', '/services/environment/noise/'),
    first('rats', '/services/environment/pests/'),
    question('rat in my garden', '/services/environment/pests/'),
    question('taxi licence', '/services/licensing/taxis/'),
    question('taxi lisence', '/services/licensing/taxis/'),
    question('alcohol license', '/services/licensing/alcohol-and-entertainment/'),
    question(
      'do i need planning permission for an extension',
      '/services/planning/planning-permission/',
    ),
    first('object to planning', '/services/planning/comment-or-track/'),
    question('planning aplication', '/services/planning/comment-or-track/'),
    question('register to vote', '/services/elections/register-to-vote/'),
    first('postal vote', '/services/elections/ways-to-vote/'),
    question('where do i vote', '/services/elections/ways-to-vote/', '/services/elections/'),
    question('who is my councillor', `${you}find-your-councillor/`),
    question('counciler', `${you}find-your-councillor/`),
    first('potholes', `${you}county-services/`),
    question('pot holes', `${you}county-services/`),
    question('blue badge', `${you}blue-badge/`),
    question('register a death', `${you}births-deaths-and-marriages/`),
    question('make a complaint', '/forms/complaint/', `${you}complaints-and-suggestions/`),
    question(
      'complain about the council',
      `${you}complaints-and-suggestions/`,
      '/forms/complaint/',
    ),
    question('phone number', '/contact/'),
    question('opening hours', '/contact/', '/offices/', '/offices/workington/'),
    question('large print', '/formats-and-languages/', '/forms/another-format/'),
    question('wigton office', '/offices/wigton/'),
    question('privacy', '/privacy/'),
    question('cumberland council', '/new-council/'),
  ],
  cambridge: [
    first('debt', '/services/council-tax-and-money/help-with-debts/'),
    question(
      'i am in debt and cannot pay my bills',
      '/services/council-tax-and-money/help-with-debts/',
    ),
    first('citizens advice', '/services/council-tax-and-money/help-with-debts/'),
    first('fixed penalty notice', '/services/enforcement/if-we-take-action/'),
    question('how do i appeal a fine', '/services/enforcement/if-we-take-action/'),
    first('benefit fraud', '/services/enforcement/report-a-broken-rule/'),
    question('bennefit fraud', '/services/enforcement/report-a-broken-rule/'),
    question('repairs to my council house', '/services/housing/area-housing-offices/'),
    first('interpreter', '/services/your-council/interpreters/'),
    question(
      'translation into polish',
      '/services/your-council/interpreters/',
      '/formats-and-languages/',
    ),
    question(
      'activities for children in the holidays',
      '/services/young-people/children-and-young-people/',
    ),
    question('guildhall', '/offices/guildhall/'),
    question('mandela house', '/offices/mandela-house/'),
    question('ombudsman', '/services/your-council/complaints/'),
  ],
  cumbria: [
    first('potholes', '/services/roads-and-travel/report-a-road-fault/'),
    question('there is a hole in the road', '/services/roads-and-travel/report-a-road-fault/'),
    question('street light broken', '/services/roads-and-travel/report-a-road-fault/'),
    question('how do i apply for a blue badge', '/services/roads-and-travel/blue-badge/'),
    first('school admissions', '/services/children-and-schools/school-places/'),
    question('school addmissions', '/services/children-and-schools/school-places/'),
    question('worried about a child', '/services/children-and-schools/help-for-children/'),
    question('carer for my mother', '/services/care-and-support/help-for-adults/'),
    question('renew my library books', '/services/libraries-and-registrars/libraries/'),
    question('libary', '/services/libraries-and-registrars/libraries/'),
    question(
      'birth certificate',
      '/services/libraries-and-registrars/births-deaths-and-marriages/',
    ),
    first('wedding', '/services/libraries-and-registrars/births-deaths-and-marriages/'),
    question('freedom of information', '/forms/freedom-of-information/'),
  ],
  'north-norfolk': [
    question('beach hut', '/services/parking-and-coast/beach-huts/'),
    question('beech huts', '/services/parking-and-coast/beach-huts/'),
    question('car park season ticket', '/services/parking-and-coast/season-tickets/'),
    first('wheelie bins', '/services/waste/collections/'),
    question('when will my rubbish be collected', '/services/waste/collections/'),
    question('electoral roll', '/services/elections/register-to-vote/'),
    question('council tax benefit', '/services/money-and-housing/housing-benefit-and-council-tax/'),
    question('about to be made homeless', '/services/money-and-housing/may-lose-your-home/'),
    first(
      'planning application',
      '/services/planning-and-licensing/ask-about-planning-or-a-licence/',
    ),
    question('track my request', '/services/your-council/follow-your-request/'),
  ],
};
