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
  news: {
    description: 'Say in one sentence what has happened.',
    words: 'Begin with what has changed for people, and from when.',
  },
  event: {
    description: 'Say in one sentence what people can come to.',
    words: 'Say what happens, who it is for, and how to come by bus or wheelchair.',
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
