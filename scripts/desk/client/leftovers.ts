/**
 * Texts Decap writes in English outside its phrases: by exact text, or by pattern with its parts. Collected by walking
 * through every screen; the browser test fails on a text of these screens that is not Vietnamese.
 */
const exact: ReadonlyMap<string, string> = new Map([
  ['No options', 'Không có lựa chọn nào'],
  ['Loading...', 'Đang tải…'],
  ['close', 'Đóng'],
  ['notification timer', 'Thời gian hiện lời nhắn'],
  ['All selected options have been cleared.', 'Đã bỏ mọi lựa chọn.'],
  [
    'Use left and right to toggle between focused values, press Backspace to remove the currently focused value',
    'Dùng mũi tên trái, phải để chuyển giữa các mục đã chọn, nhấn Backspace để bỏ mục đang chỉ',
  ],
]);
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^(.+) already exists\. Do you want to replace it\?$/, 'Đã có tệp $1. Thay tệp đó?'],
  [/^Failed to persist media: (.+)$/, 'Chưa tải được tệp lên. $1'],
  [/^Failed to delete media: (.+)$/, 'Chưa xóa được tệp. $1'],
  [/^No [a-z_]+$/, 'Chưa nhập'],
  [/^Remove (.+)$/, 'Bỏ $1'],
  [/^options? (.+), selected\.$/, 'Đã chọn $1.'],
  [/^option (.+), deselected\.$/, 'Đã bỏ $1.'],
  [/^value (.+) focused, (\d+) of (\d+)\.$/, 'Đang ở $1, mục $2 trên $3.'],
  [/^(\d+) results? available for search term (.+)\.$/, 'Có $1 kết quả cho “$2”.'],
  [/^(\d+) results? available\.$/, 'Có $1 lựa chọn.'],
  [
    /^Use Up and Down to choose options, press Enter to select .*$/s,
    'Dùng mũi tên lên, xuống để chọn, nhấn Enter để lấy, nhấn Esc để đóng.',
  ],
  [/^.* is focused .*press Down to open the menu,.*$/s, 'Gõ để lọc, nhấn mũi tên xuống để mở danh sách.'],
  [
    /^To pick up a draggable item, press the space bar\..*$/s,
    'Nhấn phím cách để nhấc mục, dùng mũi tên để chuyển chỗ, nhấn phím cách lần nữa để đặt xuống, nhấn Esc để thôi.',
  ],
  [/^Picked up draggable item .*$/s, 'Đã nhấc mục.'],
  [/^Draggable item .* was moved over .*$/s, 'Mục đang ở chỗ mới.'],
  [/^Draggable item .* (?:was dropped|is no longer over).*$/s, 'Đã đặt mục.'],
  [/^Dragging was cancelled\..*$/s, 'Đã thôi chuyển chỗ.'],
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
