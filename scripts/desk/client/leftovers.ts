/**
 * Texts Decap writes in English outside its phrases: by exact text, or by pattern with its parts. Collected by walking
 * through every screen; the browser test fails on a text of these screens that is not Vietnamese.
 */
const exact: ReadonlyMap<string, string> = new Map([]);
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^(.+) already exists\. Do you want to replace it\?$/, 'Đã có tệp $1. Thay tệp đó?'],
  [/^Failed to (?:persist|delete) media: (.+)$/, 'Chưa lưu được tệp. $1'],
  [/^(\d+) field errors?$/, '$1 ô cần sửa'],
];

/** The Vietnamese of a text left in English; undefined when it is not one of them. */
export function vietnameseOf(text: string): string | undefined {
  const trimmed = text.trim();
  const found = exact.get(trimmed);
  if (found) return found;
  const pattern = patterns.find(([english]) => english.test(trimmed));
  return pattern && trimmed.replace(pattern[0], pattern[1]);
}

const attributes = ['aria-label', 'title', 'placeholder', 'alt'] as const;

/** Puts Vietnamese in place of leftovers wherever they appear, and in the browser's own questions. */
export function translateLeftovers(): void {
  const ask = window.confirm.bind(window);
  window.confirm = (question) => ask(question && (vietnameseOf(question) ?? question));
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) translate(node);
  }).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...attributes],
  });
}

function translate(node: Node): void {
  if (node instanceof Text) translateText(node);
  if (!(node instanceof Element)) return;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let at: Node | null = node; at; at = walker.nextNode()) {
    if (at instanceof Text) translateText(at);
    else if (at instanceof Element) translateAttributes(at);
  }
}

function translateText(node: Text): void {
  const better = node.parentElement?.closest('[contenteditable], textarea')
    ? undefined
    : vietnameseOf(node.data);
  if (better && better !== node.data) node.data = better;
}

function translateAttributes(element: Element): void {
  for (const name of attributes) {
    const value = element.getAttribute(name);
    const better = value === null ? undefined : vietnameseOf(value);
    if (better && better !== value) element.setAttribute(name, better);
  }
}
