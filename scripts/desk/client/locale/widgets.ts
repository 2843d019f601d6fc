/** Input fields: text, picture, file, date, lists. */
export const widgets = {
  markdown: {
    bold: 'Chữ đậm',
    italic: 'Chữ nghiêng',
    strikethrough: 'Gạch ngang chữ',
    code: 'Chữ mã',
    link: 'Liên kết',
    linkPrompt: 'Nhập địa chỉ liên kết',
    headings: 'Đề mục',
    quote: 'Trích dẫn',
    bulletedList: 'Danh sách gạch đầu dòng',
    numberedList: 'Danh sách đánh số',
    addComponent: 'Thêm ảnh, tệp, khung…',
    richText: 'Soạn như văn bản',
    markdown: 'Soạn mã Markdown',
    toggleMode: {
      rich: 'Chuyển sang soạn như văn bản',
      markdown: 'Chuyển sang soạn mã Markdown',
    },
  },
  image: {
    choose: 'Chọn ảnh',
    chooseMultiple: 'Chọn nhiều ảnh',
    chooseUrl: 'Lấy ảnh từ địa chỉ',
    replaceUrl: 'Thay bằng địa chỉ khác',
    promptUrl: 'Nhập địa chỉ của ảnh',
    chooseDifferent: 'Chọn ảnh khác',
    addMore: 'Thêm ảnh',
    remove: 'Bỏ ảnh',
    removeAll: 'Bỏ tất cả ảnh',
  },
  file: {
    choose: 'Chọn tệp',
    chooseUrl: 'Lấy tệp từ địa chỉ',
    chooseMultiple: 'Chọn nhiều tệp',
    replaceUrl: 'Thay bằng địa chỉ khác',
    promptUrl: 'Nhập địa chỉ của tệp',
    chooseDifferent: 'Chọn tệp khác',
    addMore: 'Thêm tệp',
    remove: 'Bỏ tệp',
    removeAll: 'Bỏ tất cả tệp',
  },
  unknownControl: {
    noControl: 'Bàn biên tập chưa có ô nhập loại “%{widget}”.',
  },
  unknownPreview: {
    noPreview: 'Chưa xem trước được loại “%{widget}”.',
  },
  headingOptions: {
    headingOne: 'Đề mục cấp 1',
    headingTwo: 'Đề mục cấp 2',
    headingThree: 'Đề mục cấp 3',
    headingFour: 'Đề mục cấp 4',
    headingFive: 'Đề mục cấp 5',
    headingSix: 'Đề mục cấp 6',
  },
  datetime: {
    now: 'Bây giờ',
    clear: 'Xóa trống',
    // Decap hands over the field's identifier here, not its label.
    setToNow: 'Đặt thành bây giờ',
  },
  list: {
    add: 'Thêm %{item}',
    addType: 'Thêm %{item}',
  },
  object: {
    expand: 'Mở ra',
    collapse: 'Thu lại',
  },
} as const;
