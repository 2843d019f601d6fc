import type { englishFront } from './en.ts';

/** Words of the Chinese entry page. */
export const chineseFront: typeof englishFront = {
  title: '中文信息',
  intro: '仅供参考：机关介绍、面向外国人的服务与中文新闻。',
  standing: '介绍与服务',
  documents: '文件',
  news: '新闻与公告',
};
