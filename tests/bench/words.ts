/**
 * The vocabulary of generated articles: phrases of the trade, and free syllables so that a search index meets as many
 * different words as real texts give it. Everything made from it is marked as sample content.
 */
const list = (text: string): readonly string[] =>
  text
    .split('|')
    .map((part) => part.trim().normalize('NFC'))
    .filter((part) => part !== '');

export const subjects =
  list(`Sở Giáo dục và Đào tạo | các phòng Giáo dục và Đào tạo | các trường trung học phổ thông |
  các cơ sở giáo dục mầm non | hội đồng nhà trường | ban giám hiệu | đội ngũ giáo viên cốt cán | tổ chuyên môn |
  ban đại diện cha mẹ học sinh | các trung tâm giáo dục thường xuyên | đoàn kiểm tra liên ngành | ban tổ chức kỳ thi |
  công đoàn ngành | các đơn vị trực thuộc | hội đồng tuyển sinh | nhóm nghiên cứu giáo dục | thư viện thành phố |
  câu lạc bộ khoa học kỹ thuật | trạm y tế học đường | ban chỉ đạo phổ cập giáo dục`);

export const verbs =
  list(`triển khai | tổ chức | phối hợp xây dựng | rà soát | hoàn thiện | tổng kết | phát động | kiểm tra |
  hướng dẫn | đánh giá | bổ sung | điều chỉnh | công bố | tiếp nhận | thẩm định | đôn đốc | báo cáo | tham mưu |
  nghiệm thu | đẩy mạnh | duy trì | tập huấn | khảo sát | thống kê`);

export const objects =
  list(`kế hoạch năm học mới | chương trình giáo dục phổ thông | kỳ thi tuyển sinh vào lớp 10 |
  hội thi giáo viên dạy giỏi | công tác phổ cập giáo dục | việc ứng dụng công nghệ thông tin | tuần lễ học tập suốt đời |
  công tác y tế trường học | phong trào đọc sách | việc dạy và học ngoại ngữ | an toàn giao thông cho học sinh |
  cơ sở vật chất trường lớp | học bạ số | cuộc thi sáng tạo thanh thiếu niên | giáo dục hướng nghiệp |
  công tác phòng chống đuối nước | bữa ăn bán trú | chuyển đổi số trong quản lý | giáo dục hòa nhập |
  quy chế dân chủ ở cơ sở | danh mục sách giáo khoa | lịch sử địa phương | dữ liệu ngành giáo dục | đại hội thể dục thể thao`);

export const places =
  list(`trên địa bàn thành phố | tại các quận, huyện | ở khu vực hải đảo | tại hội trường lớn |
  trong toàn ngành | tại các điểm trường lẻ | ở vùng ngoại thành | tại trung tâm hội nghị | ở từng khối lớp |
  tại phòng học thông minh | trong khuôn viên nhà trường | trên hệ thống quản lý trực tuyến`);

export const purposes =
  list(`nhằm nâng cao chất lượng giáo dục toàn diện | để bảo đảm quyền lợi của học sinh |
  góp phần giảm thủ tục hành chính | theo đúng quy định của pháp luật | hướng tới môi trường học tập an toàn |
  nhằm đáp ứng yêu cầu đổi mới | để phụ huynh thuận tiện tra cứu | bảo đảm công khai, minh bạch |
  nhằm phát triển phẩm chất và năng lực người học | để kịp thời tháo gỡ khó khăn | với tinh thần tiết kiệm, hiệu quả |
  nhằm thu hẹp khoảng cách giữa các vùng`);

export const openers =
  list(`Theo kế hoạch | Thực hiện chỉ đạo của cấp trên | Trong buổi làm việc | Qua kiểm tra thực tế |
  Sau một năm triển khai | Trên cơ sở kết quả đạt được | Bên cạnh đó | Trong thời gian tới | Nhân dịp đầu năm học |
  Từ đầu học kỳ | Để chuẩn bị cho kỳ thi | Tại hội nghị | Đáng chú ý | Cùng thời gian này | Ở chiều ngược lại`);

const initials = list('b|c|ch|d|đ|g|gi|h|k|kh|l|m|n|ng|nh|ph|qu|r|s|t|th|tr|v|x');
const rimes =
  list(`a à á ả ã ạ|ai ài ái ải ãi ại|am àm ám ảm ãm ạm|an àn án ản ãn ạn|ang àng áng ảng ãng ạng|anh ành ánh ảnh ãnh ạnh|
  ao ào áo ảo ão ạo|âm ầm ấm ẩm ẫm ậm|ân ần ấn ẩn ẫn ận|âng ầng ấng ẩng ẫng ậng|ây ầy ấy ẩy ẫy ậy|ăm ằm ắm ẳm ẵm ặm|ăn ằn ắn ẳn ẵn ặn|
  ô ồ ố ổ ỗ ộ|ông ồng ống ổng ỗng ộng|ơi ời ới ởi ỡi ợi|ưng ừng ứng ửng ững ựng|ương ường ướng ưởng ưỡng ượng|uy ùy úy ủy ũy ụy|
  oan oàn oán oản oãn oạn|uôn uồn uốn uổn uỗn uộn|inh ình ính ỉnh ĩnh ịnh|iên iền iến iển iễn iện|êu ều ếu ểu ễu ệu`);

/** About 3,400 syllables, most of them real; the order is fixed. */
export const syllables: readonly string[] = initials.flatMap((initial) =>
  rimes.flatMap((rime) => rime.split(' ').map((ending) => (initial + ending).normalize('NFC'))),
);
