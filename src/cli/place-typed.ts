/**
 * A page below the council's folder, from what people type: with the folder before it, or its ending after it.
 * @example placeTyped('content/thornby/pages/privacy.mdx', 'content/thornby') // => "pages/privacy"
 */
export function placeTyped(typed: string, folder: string): string {
  const path = typed.replace(/^\.\//, '').replace(/\.mdx$/, '');
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
