/** Settings whose name says too little by itself. */
const named: Readonly<Record<string, string>> = {
  alsoKnownAs: 'Also known as',
  checkedBy: 'Read and found right by',
  href: 'Link to',
  how: 'How it works now',
  instead: 'Where to go instead',
  owner: 'Who keeps it right',
  reviewOn: 'Read it again by',
  taskLabel: 'Short title for the home page',
  topTask: 'Place among the top tasks',
  ways: 'Ways to do it',
  whoDoesThis: 'Who does this',
  without: 'Why not another way',
};

/**
 * A setting's name as words.
 * @example labelOf('publishOn') // => "Publish on"
 * @example labelOf('walk-in') // => "Walk in"
 */
export function labelOf(name: string): string {
  if (Object.hasOwn(named, name)) return named[name] ?? name;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
