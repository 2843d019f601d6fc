import { expect, it } from 'vitest';
import { phrasesOf } from './features.ts';
import { Model, reasonsOf, scoreOf, weigh } from './model.ts';
import { foldsOf, trainModel } from './train.ts';
import weights from './weights.json' with { type: 'json' };
import { windowsOf } from './windows.ts';

const textsOf = (text: string): readonly string[] => phrasesOf(text).map((phrase) => phrase.text);

it('takes runs of one to three syllables that no punctuation parts', () => {
  expect(textsOf('dư luận bức, xúc')).toEqual([
    'dư',
    'dư luận',
    'dư luận bức',
    'luận',
    'luận bức',
    'bức',
    'xúc',
  ]);
  expect(textsOf('lớp 10 a')).toEqual(['lớp', 'lớp a', 'a']);
});

it('parts a long text at the ends of sentences and loses nothing', () => {
  const sentence = 'một hai ba bốn năm sáu bảy tám chín mười. ';
  const windows = windowsOf(sentence.repeat(20));
  expect(windows).toHaveLength(3);
  expect(windows.flat().filter(({ text }) => text === 'năm')).toHaveLength(20);
  expect(windows.flat().map(({ start }) => start)).toEqual(
    windows
      .flat()
      .map(({ start }) => start)
      .toSorted((a, b) => a - b),
  );
  expect(windowsOf('')).toEqual([[]]);
});

it('scores by known phrases alone and names the weightiest that do not overlap', () => {
  const model = {
    bias: -1,
    weights: { 'dư luận': [6, 3], luận: [2, 4], 'bức xúc': [3, 0] },
  } satisfies Partial<Model>;
  const weighed = weigh(model, phrasesOf('dư luận bức xúc, dư luận'));
  expect(scoreOf(model, weighed)).toBeCloseTo(-1 + 11 / 5);
  expect(reasonsOf(weighed, 3).map(({ text, start }) => [text, start])).toEqual([
    ['dư luận', 0],
    ['bức xúc', 8],
  ]);
  expect(scoreOf(model, [])).toBe(-1);
});

const examples = Array.from({ length: 40 }, (_, index) => ({
  topic: `t${index % 10}`,
  text:
    index % 6 === 0
      ? `dư luận bức xúc việc số ${'abcdefghij'[index % 10]}`
      : `trồng cây ở sân ${'abcdefghij'[index % 10]}`,
  isHeld: index % 6 === 0,
}));

it('keeps whole topics apart', () => {
  for (const { learnt, left } of foldsOf(examples, 4)) {
    const topics = new Set(learnt.map(({ topic }) => topic));
    expect(left.filter(({ topic }) => topics.has(topic))).toEqual([]);
    expect(learnt.length + left.length).toBe(examples.length);
  }
});

it('learns what tells the two sides apart, each time the same', () => {
  const model = trainModel(examples);
  expect(model).toEqual(trainModel(examples));
  const isHeld = (text: string): boolean => scoreOf(model, weigh(model, phrasesOf(text))) > model.threshold;
  expect(isHeld('dư luận bức xúc')).toBe(true);
  expect(isHeld('trồng cây ở sân')).toBe(false);
});

it('ships a file of weights that is well formed', () => {
  const model = Model.parse(weights);
  expect(Object.keys(model.weights).length).toBeGreaterThan(1000);
  expect(Object.keys(model.weights)).toEqual(Object.keys(model.weights).toSorted());
});
