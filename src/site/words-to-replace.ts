interface ToReplace {
  description: string;
  words: string;
}

/**
 * What a page that `npm run new` made says until its editor has written over it, by the kind of page. The check tells of what is
 * still there.
 */
export const toReplace = {
  service: {
    description: 'Say in one sentence what people can do here.',
    words: 'Begin with what people need most: what they can do, who can do it, and what it costs.',
  },
  form: {
    description: 'Say in one sentence what this form is for.',
    words: 'Say what people need to have ready.',
  },
  guide: {
    description: 'Say in one sentence what this guide or this part of it explains.',
    words: 'Explain this part by itself: people may come to it first from search.',
  },
  'step-by-step': {
    description: 'Say in one sentence what people have done after the last step.',
    words: '',
  },
  news: {
    description: 'Say in one sentence what has happened.',
    words: 'Begin with what has changed for people, and from when.',
  },
  event: {
    description: 'Say in one sentence what people can come to.',
    words: 'Say what happens, who it is for, and how to come by bus or wheelchair.',
  },
  consultation: {
    description: 'Say in one sentence what people are asked for their views on.',
    words: 'Say what may change, for which people, and what can still be decided.',
  },
  campaign: {
    description: 'Say in one sentence what this campaign or this page of it is about.',
    words: 'Say what people can do, where and until when.',
  },
  publication: {
    description: 'Say in one sentence what this document is and who it is for.',
    words: 'Write the document here, with a heading for each of its sections.',
  },
  directory: {
    description: 'Say in one sentence what people can find in this list.',
    words: 'Say what is in this list, and what to do where something is missing.',
  },
  alert: {
    description: 'Say in one sentence what people need to know.',
    words: '',
  },
  office: {
    description: 'Say in one sentence what people can come here for.',
    words: 'Say what people can do here, and what they should bring.',
  },
  page: {
    description: 'Say in one sentence what this page is about.',
    words: 'Begin with what people need most.',
  },
  notice: {
    description: 'Say in one sentence, in this language, what people can ask for.',
    words: '',
  },
} as const satisfies Record<string, ToReplace>;

/** What the pages of a new council (`npm run new -- council`) say until an editor has written over it. */
export const toReplaceInCouncil = [
  'Write here who collects the bins, and on which days.',
  'Write here by what time a bin must be out, and how long to wait before reporting it.',
  "Write here what you take, and what you don't.",
  'Write here what it costs.',
  'Write here which streets, parks and playgrounds you look after, and who looks after roads and street lights.',
  'Write here who the councillors are, and how people reach them.',
  'Write here when the council meets, and how people can come or listen.',
  'Write here who sends the bill. If it is another council, name it under whoDoesThis in the settings.',
  'Write here how people can pay.',
  'Write here how to get in with a wheelchair, where to park, and which buses stop near.',
  'Write here the name of your data protection officer, and how to reach them.',
] as const;

/** The person that `staff.yaml` of a new council names until someone is named. */
export const nameToReplace = 'Write a name here';

/** What `look-ups.yaml` says above the streets of `npm run new -- look-up`, which are made up. */
export const noteToReplace =
  'This is an example, and no real postcode begins with ZZ. Try ZZ1 1AA or ZZ1 2BB.';
