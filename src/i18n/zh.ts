import type { en, englishFront } from './en.ts';

/** The labels around an entry written in Chinese; masthead and foot stay Vietnamese and are marked so. */
export const zh: typeof en = {
  updated: '更新',
  unit: '提供单位',
  source: '来源',
  attachments: '附件',
  download: '下载',
  related: '往期内容',
  contents: '目录',
  text: '全文',
  proof: '审批记录',
  illustrativeNote: '示例内容，并非机关的真实信息。',
};

/** Words of the Chinese entry page. */
export const chineseFront: typeof englishFront = {
  title: '中文信息',
  intro: '仅供参考：机关介绍、面向外国人的服务与中文新闻。',
  standing: '介绍与服务',
  documents: '文件',
  news: '新闻与公告',
};
