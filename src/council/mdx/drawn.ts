import { daysToCome, type DayToCome } from './days-to-come.ts';
import { documentsIn, filesShownIn, type DocumentInWords } from './documents-in.ts';
import { linksIn, type Link } from './links-in.ts';
import { childrenOf, lineOfNode } from './nodes-in.ts';
import type { MdxTree } from './parse.ts';
import { passagesIn } from './passages-in.ts';
import { picturesIn, showsOwnPictures, type PictureInWords } from './pictures-in.ts';
import { poundsInWords, type PoundsInWords } from './pounds-in-words.ts';
import { writtenTags, type WrittenTag } from './written-tags.ts';

/**
 * What is asked about the words of every page at every reading, because it is held against other files. It is kept from one
 * reading to the next, in what JSON has words for, so that a page which is as it was need not be parsed.
 */
export interface Drawn {
  links: readonly Link[];
  /** Its components, such as `<Promise of="letter" />`. */
  tags: readonly WrittenTag[];
  pictures: readonly PictureInWords[];
  /** Whether a picture lies beside its file. */
  hasOwnPictures: boolean;
  documents: readonly DocumentInWords[];
  /** The files whose size or form the page may say. */
  filesShown: readonly string[];
  pounds: readonly PoundsInWords[];
  daysToCome: readonly DayToCome[];
  /** The line on which the words begin; left out where there are none. */
  firstLine?: number;
  /** Nothing in it is read, and nothing is wrong with it. */
  isWordless: boolean;
}

/** What is drawn from words, of these alone: trees never change. */
const known = new WeakMap<MdxTree, Drawn>();

/** What is in the words of a page. They are parsed where no reading before this one has done so. */
export function drawnFrom(tree: MdxTree): Drawn {
  const drawn = known.get(tree) ?? draw(tree);
  known.set(tree, drawn);
  return drawn;
}

/** Says what an earlier reading has drawn from the same words. */
export function isDrawn(tree: MdxTree, drawn: Drawn): void {
  known.set(tree, drawn);
}

function draw(tree: MdxTree): Drawn {
  const { root, problems } = tree;
  const [first] = childrenOf(root);
  return {
    links: linksIn(tree),
    tags: writtenTags(tree),
    pictures: picturesIn(tree),
    hasOwnPictures: showsOwnPictures(tree),
    documents: documentsIn(tree),
    filesShown: filesShownIn(tree),
    pounds: poundsInWords(tree),
    daysToCome: daysToCome(tree),
    ...(first && { firstLine: lineOfNode(first) }),
    isWordless: problems.length === 0 && passagesIn(root).length === 0,
  };
}
