import Callout from './Callout.astro';
import CardList from './CardList.astro';
import Contact from './Contact.astro';
import Details from './Details.astro';
import Do from './Do.astro';
import DoDont from './DoDont.astro';
import Dont from './Dont.astro';
import Download from './Download.astro';
import Fees from './Fees.astro';
import Form from './Form.astro';
import Link from './Link.astro';
import LookUp from './LookUp.astro';
import Map from './Map.astro';
import Office from './Office.astro';
import OwnPicture from './OwnPicture.astro';
import Picture from './Picture.astro';
import Promise from './Promise.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import Telephone from './Telephone.astro';
import Video from './Video.astro';

/** What editors may use in MDX besides Markdown. Each is described in its own file. */
export const mdxComponents = {
  ...{
    Callout,
    CardList,
    Contact,
    Details,
    Do,
    DoDont,
    Dont,
    Download,
    Fees,
    Form,
    LookUp,
    Map,
    Office,
    Picture,
  },
  ...{ Promise, Steps, Telephone, Video },
  a: Link,
  img: OwnPicture,
  table: Table,
};
