const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements a printed page may have; none that loads a page into the page, sets its base or carries code or style. */
export const allowedElements = words(`
  html head meta title link body script noscript
  header footer main nav aside section article div span p h1 h2 h3 h4 h5 h6
  a abbr b blockquote br cite code del dfn em i ins kbd mark pre q s samp small strong sub sup time u wbr
  ul ol li dl dt dd hr figure figcaption img picture source video track svg path
  table caption colgroup col thead tbody tfoot tr th td
  form label input button select option optgroup textarea fieldset legend output details summary
`);

const attributes = words(`
  id class lang dir title hidden tabindex role href hreflang rel target type name value content charset property
  http-equiv src srcset sizes width height alt loading decoding fetchpriority as crossorigin media
  action method for placeholder autocomplete maxlength minlength required disabled checked selected multiple rows
  cols min max step pattern inputmode list open popover popovertarget download datetime scope colspan rowspan headers
  start reversed controls preload poster kind srclang label viewbox d async defer integrity enctype cite spellcheck
`);

/** Whether a page may have an attribute: the listed, and `aria-…`, `data-…`; none that holds code or style. */
export const isAllowedAttribute = (name: string): boolean =>
  attributes.has(name.toLowerCase()) || /^(?:aria|data)-[a-z-]+$/.test(name);

const LOADING_RELATIONS = words(
  'stylesheet preload modulepreload icon manifest prefetch preconnect dns-prefetch',
);

/** The address attributes with which a browser asks for something unbidden, by element. */
export function loads(element: string, attribute: string, relation: string): boolean {
  if (attribute === 'srcset' || attribute === 'poster') return true;
  if (attribute === 'src') return true;
  if (attribute === 'action') return element === 'form';
  return (
    attribute === 'href' &&
    element === 'link' &&
    relation.split(/\s+/).some((one) => LOADING_RELATIONS.has(one))
  );
}
