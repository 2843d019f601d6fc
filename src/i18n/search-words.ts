/** Words of the search page, kept apart so that the page's code carries no others. */
export const searchWords = {
  title: 'Tìm kiếm',
  intro: 'Gõ có dấu hoặc không dấu đều được. Đặt cụm từ trong ngoặc kép để tìm đúng cụm đó.',
  description: 'Tìm tin, bài, văn bản và trang giới thiệu.',
  words: 'Từ khóa hoặc số, ký hiệu văn bản',
  button: 'Tìm kiếm',
  filters: 'Thu hẹp kết quả',
  section: 'Chuyên mục',
  unit: 'Đơn vị cung cấp',
  year: 'Năm',
  kind: 'Loại',
  any: 'Tất cả',
  clear: 'Bỏ mọi bộ lọc',
  results: 'Kết quả',
  byNumber: 'Đúng số, ký hiệu',
  more: 'Xem thêm kết quả',
  start: 'Nhập từ khóa hoặc chọn bộ lọc để bắt đầu tìm.',
  searching: 'Đang tìm…',
  found: (count: string, words: string) => (words ? `${count} kết quả cho “${words}”` : `${count} kết quả`),
  none: (words: string) =>
    words
      ? `Không tìm thấy nội dung nào cho “${words}”. Hãy thử từ ngắn hơn, bỏ bớt bộ lọc hoặc kiểm tra lại chính tả.`
      : 'Không có nội dung nào khớp bộ lọc. Hãy bỏ bớt bộ lọc.',
  failed:
    'Chưa tìm kiếm được vì không tải được chỉ mục. Hãy kiểm tra kết nối mạng rồi bấm “Tìm kiếm” lần nữa, hoặc xem theo chuyên mục.',
  withoutCode:
    'Trang tìm kiếm cần JavaScript, trình duyệt của bạn đang tắt. Bạn vẫn xem được mọi nội dung theo chuyên mục.',
  sections: 'Xem tất cả chuyên mục',
} as const;
