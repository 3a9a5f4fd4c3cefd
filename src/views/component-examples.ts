import type { Council } from '../council/council.ts';

/** One component as an editor writes it. */
export interface ComponentExample {
  name: string;
  /** What it is for, as one sentence. */
  about: string;
  /** Its MDX. */
  source: string;
}

/**
 * An example of every component, with names that a council has: `/components/` shows them in development, and a test holds
 * them against the vocabulary. Of what a council has none of, there is no example.
 */
export function componentExamples(council: Council): ComponentExample[] {
  const form = council.forms[0]?.id;
  const standard = Object.keys(council.standards)[0];
  const office = council.offices[0]?.id;
  const fee = council.fees[0]?.id;
  const example = (name: string, about: string, source: string): ComponentExample => ({
    ...{ name, about, source },
  });
  return [
    example(
      'Callout',
      'What must not be missed. With kind="warning" its edge is in the colour of warnings.',
      '<Callout title="Before you begin">\n\nHave your bill beside you.\n\n</Callout>\n\n<Callout title="Don’t touch it" kind="warning">\n\nNeedles can hurt you.\n\n</Callout>',
    ),
    example(
      'Steps',
      'What to do one after the other.',
      '<Steps>\n\n1. Rinse your bottles.\n2. Put them into the blue bin.\n3. Put the bin out by 7am.\n\n</Steps>',
    ),
    example(
      'Details',
      'More for those who want it, behind a line that opens it. Nothing that everyone needs.',
      '<Details summary="If you rent your home">\n\nYour landlord may have to ask for you.\n\n</Details>',
    ),
    example(
      'DoDont',
      'What people should do beside what they should not.',
      '<DoDont>\n<Do>\n\n- rinse bottles and tins\n- take lids off\n\n</Do>\n<Dont>\n\n- use plastic sacks\n- put glass into the brown bin\n\n</Dont>\n</DoDont>',
    ),
    example(
      'CardList',
      'Pages to choose from, each with what is there.',
      '<CardList>\n\n- [Contact us](/contact/): every way to reach us\n- [Our charter](/charter/): how soon we reply\n\n</CardList>',
    ),
    example(
      'Contact',
      'How to reach a team. What is left out is the council’s own.',
      `<Contact title="Licensing team" telephone="01632 960103" email="${council.facts.contact.email}" />`,
    ),
    ...(office === undefined
      ? []
      : [example('Office', 'One of your offices, by its file.', `<Office of="${office}" />`)]),
    ...(council.postcodesFile.rows.length === 0
      ? []
      : [
          example(
            'LookUp',
            'The box for a postcode, once on a page. Its answer is a page with the bin days, the ward and the nearest office.',
            '<LookUp title="When is your bin emptied?" />',
          ),
        ]),
    example(
      'Download',
      'A document in public/, with its type, its size and its pages, and where to ask for another format.',
      '<Download href="/documents/local-plan.pdf">The local plan</Download>',
    ),
    example(
      'Map',
      'Places as a list, and a drawing of how they lie to each other where their coordinates are known. A plan of your own goes between its beginning and its end.',
      '<Map places="offices" />',
    ),
    example(
      'Picture',
      'A picture from the folder of the page’s file, with who made it. The build makes it smaller. Decoration says nothing, and says that it is decoration.',
      '<Picture src="town-hall.jpg" alt="A door between two trees" caption="The way in from the High Street" credit="Kim Park" />\n\n<Picture src="line.png" decoration="yes" />',
    ),
    example(
      'Video',
      'A link to a video elsewhere, and all that is said and shown in it.',
      '<Video href="https://example.org/bins" title="How to sort your waste">\n\nA woman holds up a bottle. She says: “Rinse it first.”\n\n</Video>',
    ),
    ...(fee === undefined
      ? []
      : [
          example(
            'Fees',
            'What something costs, from fees.yaml: one fee, or several with spaces between.',
            `<Fees of="${fee}" />`,
          ),
        ]),
    ...(standard === undefined
      ? []
      : [
          example(
            'Promise',
            'The time of a standard, from the charter.',
            `We reply within <Promise of="${standard}" />.`,
          ),
        ]),
    ...(form === undefined
      ? []
      : [
          example(
            'Form',
            'A link to a form, in the page’s language.',
            `You can <Form of="${form}">send us a form</Form>.`,
          ),
        ]),
    example(
      'Telephone',
      'The council’s number, or another one, as a link.',
      'Call <Telephone />, or <Telephone number="01632 960199" /> at night.',
    ),
    example(
      'Table',
      'A table is written in Markdown, with a line of hyphens below its first row.',
      '| Bin | Day |\n| --- | --- |\n| Brown | Monday |\n| Blue | Thursday |',
    ),
  ];
}
