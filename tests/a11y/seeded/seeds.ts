import type { Change } from '../served.ts';

/** A fault put into a real page, and what has to find it. */
export interface Seed {
  name: string;
  path: string;
  change: Change;
  /** The part or engine that finds it, and words of what it says. */
  foundBy: { part: string; says: RegExp };
}

const home = '/';
const service = '/services/council-tax/pay/';
const form = '/forms/complaint/';
const search = '/search/?q=council';
/** What functions write, as the runner names it. */
const errors = '/f/every-question/';

function seed(name: string, path: string, change: Change, part: string, says: RegExp): Seed {
  return { name, path, change, foundBy: { part, says } };
}

const html = (from: string | RegExp, to: string): Change => ({
  html: (page) => page.replace(from, to),
});
const css = (rules: string): Change => ({ css: (sheet) => sheet + rules });

/** Forty faults, of the kinds that were found by hand or that nothing caught before. */
export const seeds: readonly Seed[] = [
  seed(
    'a removed label',
    form,
    html(/<label[^>]*for="complaint-name"[^>]*>[^]*?<\/label>/, ''),
    'html-validate',
    /input-missing-label/,
  ),
  seed(
    'a label for another box',
    form,
    html('for="complaint-name"', 'for="complaint-nobody"'),
    'html-validate',
    /input-missing-label|no-missing-references/,
  ),
  seed(
    'an id used twice in an error page',
    errors,
    html(/id="every-question-q-tel"/, 'id="every-question-q-email"'),
    'html-validate',
    /no-dup-id/,
  ),
  seed('a missing lang', home, html(/<html lang="en">/, '<html>'), 'html-validate', /lang/),
  seed('a heading skipped', service, html(/<h2\b/, '<h4'), 'structure', /heading of level/),
  seed(
    'no first heading',
    service,
    html(/<h1[^>]*>[^]*?<\/h1>/, ''),
    'html-validate',
    /heading-level/,
  ),
  seed(
    'a table without headers',
    service,
    html('</main>', '<table><tr><td>Band</td><td>A</td></tr></table></main>'),
    'structure',
    /table without headers/,
  ),
  seed(
    'a link in Polish without lang',
    form,
    html(/ lang="pl"/, ''),
    'structure',
    /without lang.*polski/,
  ),
  seed(
    'an error tied to nothing',
    errors,
    html(/every-question-q-tel-error/, 'somewhere-else'),
    'structure',
    /error tied to nothing/,
  ),
  seed(
    'a summary that leads nowhere',
    errors,
    html(/href="#every-question-q-tel"/, 'href="#nowhere"'),
    'structure',
    /leads to no box/,
  ),
  seed(
    'a summary without the focus',
    errors,
    {
      html: (page) =>
        page.replace(' autofocus', '').replace(/<script[^>]*type="module"[^>]*><\/script>/g, ''),
    },
    'structure',
    /does not have the focus/,
  ),
  seed(
    'help in another order',
    service,
    { html: (page) => page.replace('class="foot"', 'class="foot-of-page"') },
    'structure',
    /help is not/,
  ),
  seed(
    'a link that only Tab finds',
    service,
    html(/<main /, '<div aria-hidden="true"><a href="/x/">Unheard</a></div><main '),
    'structure',
    /hidden from a screen reader/,
  ),
  seed(
    'a picture without words',
    service,
    html('</main>', '<img src="/icon.svg"></main>'),
    'html-validate',
    /wcag\/h37|alt/,
  ),
  seed(
    'a button without a name',
    service,
    html('</main>', '<form action="/x"><button type="submit"></button></form></main>'),
    'html-validate',
    /text-content|name/,
  ),
  seed(
    'two main parts',
    service,
    html('</main>', '</main><main><p>Another</p></main>'),
    'html-validate',
    /main/,
  ),
  seed(
    'a low token, light',
    service,
    css(':root{--muted:#b8b8b8!important;--link:#9fc3c1!important}'),
    'contrast',
    /contrast of [12]\./,
  ),
  seed(
    'a low token, in the dark alone',
    service,
    css('@media (prefers-color-scheme:dark){:root{--link:#2d4a48!important}}'),
    'contrast',
    /contrast of [12]\./,
  ),
  seed(
    'the letters of the A to Z, in the dark alone',
    '/a-to-z/',
    css('@media (prefers-color-scheme:dark){.letters a{color:#3a4a48!important}}'),
    'contrast',
    /contrast of/,
  ),
  seed(
    'a notice, in the dark alone',
    '/contact/',
    css('@media (prefers-color-scheme:dark){.notice{background:#fff8e0!important}}'),
    'contrast',
    /contrast of/,
  ),
  seed(
    'boxes whose edge cannot be seen',
    form,
    css('.govuk-input{border-color:#e8e8e8!important}'),
    'contrast',
    /the edge of input/,
  ),
  seed(
    'a tab trap in the search box',
    home,
    html(
      '</body>',
      '<script>document.getElementById("find").addEventListener("keydown",(e)=>{if(e.key==="Tab")e.preventDefault()})</script></body>',
    ),
    'keyboard',
    /trap/,
  ),
  seed(
    'a focus under a sticky header',
    home,
    css(
      'header{position:fixed!important;inset:0 0 auto 0;z-index:9;background:#fff;block-size:75vh}',
    ),
    'keyboard',
    /covered|out of sight/,
  ),
  seed(
    'a focus that cannot be seen',
    home,
    css(
      '*:focus,*:focus-visible{outline:0!important;box-shadow:none!important;background:inherit!important;border-color:inherit!important}',
    ),
    'keyboard',
    /focus not seen/,
  ),
  seed(
    'a tile whose focus is yellow alone',
    home,
    css('.tiles a:focus-visible{box-shadow:none!important;border-color:#fd0!important}'),
    'keyboard',
    /focus not seen.*Missed bin/,
  ),
  seed(
    'an order of its own by tabindex',
    home,
    html(/<a href="\/charter\/"/, '<a tabindex="1" href="/charter/"'),
    'keyboard',
    /order|never reached/,
  ),
  seed(
    'a place that Tab never comes to',
    home,
    html('</main>', '<button type="button" onfocus="this.blur()">Unreached</button></main>'),
    'keyboard',
    /never reached|trap|out of sight|Unreached/,
  ),
  seed(
    'focus moved on input',
    form,
    html(
      '</body>',
      '<script>document.getElementById("complaint-service").addEventListener("input",()=>document.getElementById("complaint-message").focus())</script></body>',
    ),
    'input',
    /moves the focus/,
  ),
  seed(
    'a page that changes on input',
    form,
    html(
      '</body>',
      '<script>document.getElementById("complaint-language").addEventListener("change",()=>{location.hash="changed"})</script></body>',
    ),
    'input',
    /the page changes/,
  ),
  seed(
    'a target too small',
    home,
    css(
      '.top__menu a{font-size:8px!important;padding:0!important;display:block;line-height:8px!important}.top__menu ul{display:block!important}',
    ),
    'target size',
    /is \d+ by/,
  ),
  seed(
    'targets too small below 40em alone',
    home,
    css(
      '@media (max-width:40em){.foot a{font-size:7px!important;line-height:8px!important;display:block!important;padding:0!important}.foot li{margin:0!important;padding:0!important;line-height:8px!important}}',
    ),
    'target size',
    /is \d+ by/,
  ),
  seed(
    'text cut off under text spacing',
    home,
    css(
      '.tiles a{block-size:3.5rem!important;inline-size:7rem;overflow:hidden!important;white-space:nowrap}',
    ),
    'fits',
    /cut off/,
  ),
  seed(
    'a page that scrolls sideways at 320 px',
    service,
    html('</main>', '<p style="inline-size:600px">A line that will not break</p></main>'),
    'fits',
    /wide in a window of 320|out of the window/,
  ),
  seed(
    'scrolling in two directions at 400%',
    service,
    css('@media (max-width:40em){.prose{overflow:auto!important;block-size:120px}}'),
    'fits',
    /scrolls by itself/,
  ),
  seed(
    'a header that takes half of the window at 400%',
    home,
    css('header{position:sticky!important;inset-block-start:0}'),
    'fits',
    /more than half/,
  ),
  seed(
    'an order that differs from what is seen',
    home,
    css('.entries{display:flex!important;flex-direction:column-reverse!important}'),
    'order',
    /seen before/,
  ),
  seed(
    'a row that runs the other way',
    home,
    css('.top__menu ul{flex-direction:row-reverse!important}'),
    'order',
    /seen before/,
  ),
  seed(
    'an endless animation',
    home,
    css('@keyframes turn{to{transform:rotate(1turn)}}.top__name .icon{animation:turn 2s infinite}'),
    'motion',
    /moves for/,
  ),
  seed(
    'movement for those who asked for less',
    home,
    css('@keyframes slide{from{opacity:.9}}main{animation:slide 4s}'),
    'motion',
    /moves for/,
  ),
  seed(
    'slow scrolling',
    home,
    css('html{scroll-behavior:smooth!important}'),
    'motion',
    /scrolls slowly/,
  ),
  seed(
    'a live region that is silent',
    search,
    html('<p role="status" ', '<p '),
    'announced',
    /silent/,
  ),
  seed(
    'a live region that speaks twice',
    search,
    html(
      '<span class="found__count">',
      '<span role="status" class="echo"></span><span class="found__count">',
    ),
    'announced',
    /said \d times/,
  ),
  seed(
    'a file too big that nobody hears',
    errors,
    { js: (script) => script.replaceAll(/\.role=["'`]alert["'`]/g, '.title=""') },
    'announced file',
    /silent/,
  ),
];
