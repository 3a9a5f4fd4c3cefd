import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { helpOfKinds, settingsTable } from './settings-table.ts';

const page = 'docs/settings.md';
const config = await resolveConfig(page);
writeFileSync(page, await format(settingsTable(), { ...config, filepath: page }));
const help = 'src/cms/help.json';
writeFileSync(help, await format(helpOfKinds(), { ...config, filepath: help }));
console.info(`${page} and ${help} are written.`);
