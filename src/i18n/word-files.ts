// Every words file, one line each: the language's code, an underscore, the room.
export { default as en_promise } from './words/en/promise.json' with { type: 'json' };
