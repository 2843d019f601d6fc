export const ROOMS = [
  'van-phong',
  'thanh-tra',
  'phong-to-chuc-can-bo',
  'phong-giao-duc-mam-non',
  'phong-giao-duc-tieu-hoc',
  'phong-giao-duc-trung-hoc',
  'phong-giao-duc-thuong-xuyen-chuyen-nghiep',
  'phong-khao-thi-kiem-dinh',
];
export const PROVIDERS = [
  'trung-tam-cntt-nn',
  'truong-thpt-1',
  'trung-tam-gdnn-gdtx-1',
  'phong-gddt-thi-xa-1',
  'phong-gddt-huyen-1',
  'cong-tac-vien',
];

export const news = (unit: string, section = 'tin-tuc-su-kien') => ({
  type: 'tin-tuc',
  unit,
  section,
  genre: 'tin',
});
export const comment = { genre: 'chuyen-mon-chinh-luan' };
