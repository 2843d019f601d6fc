import type { TextCheck } from './engine/check.ts';
import { decodeRun, legacyRuns } from './text/legacy-runs.ts';
import { placesOf } from './text/places.ts';

const SHOWN = 40;
const MOST = 10;

/** Words typed with TCVN3 (ABC) or VNI fonts, which show as Western letters, are read by no one and found by no search. */
export const legacyFont: TextCheck = {
  id: 'legacy-font',
  standard: 'TCVN 6909:2001',
  judges: 'text',
  check({ text }) {
    const place = placesOf(text);
    return legacyRuns(text)
      .slice(0, MOST)
      .map((run) => ({
        place: place(run.start, run.end),
        message: `Chữ gõ bằng phông cũ ${run.font}: “${short(text.slice(run.start, run.end))}”, đúng ra là “${short(decodeRun(text, run))}”.`,
        hint: 'Chạy “quyche fix --write” để chuyển sang Unicode, hoặc đặt bộ gõ ở bảng mã “Unicode dựng sẵn” rồi gõ lại.',
      }));
  },
};

function short(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line;
}
