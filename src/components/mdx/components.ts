import Form from './Form.astro';
import Link from './Link.astro';
import Promise from './Promise.astro';
import Table from './Table.astro';
import Telephone from './Telephone.astro';

/** What editors may use in MDX besides Markdown. Each is described in its own file. */
export const mdxComponents = { Form, Promise, Telephone, a: Link, table: Table };
