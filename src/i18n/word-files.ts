// Every words file, one line each: the language's code, an underscore, the room.
export { default as bn_promise } from './words/bn/promise.json' with { type: 'json' };
export { default as en_forms } from './words/en/forms.json' with { type: 'json' };
export { default as en_mail } from './words/en/mail.json' with { type: 'json' };
export { default as en_pages } from './words/en/pages.json' with { type: 'json' };
export { default as en_promise } from './words/en/promise.json' with { type: 'json' };
export { default as en_site } from './words/en/site.json' with { type: 'json' };
export { default as lt_promise } from './words/lt/promise.json' with { type: 'json' };
export { default as pl_forms } from './words/pl/forms.json' with { type: 'json' };
export { default as pl_mail } from './words/pl/mail.json' with { type: 'json' };
export { default as pl_pages } from './words/pl/pages.json' with { type: 'json' };
export { default as pl_promise } from './words/pl/promise.json' with { type: 'json' };
export { default as pl_site } from './words/pl/site.json' with { type: 'json' };
export { default as pt_promise } from './words/pt/promise.json' with { type: 'json' };
export { default as tr_promise } from './words/tr/promise.json' with { type: 'json' };
export { default as zh_promise } from './words/zh/promise.json' with { type: 'json' };
