import { enableCompileCache } from 'node:module';

/**
 * Loaded before a command's own code (`node --import`): Node keeps what it made of each file, and the next run of the command
 * begins a quarter sooner. What is kept has a hash of the text it was made from, so it can be left out or lost, and never be
 * wrong.
 */
enableCompileCache('node_modules/.cache/front-door/compiled');
