import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { settingsTable } from './settings-table.ts';

const page = 'docs/settings.md';
const config = await resolveConfig(page);
writeFileSync(page, await format(settingsTable(), { ...config, filepath: page }));
console.info(`${page} is written.`);
