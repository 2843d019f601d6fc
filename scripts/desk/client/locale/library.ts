/** Uploads, the board of unpublished entries, messages. */
export const mediaLibrary = {
  mediaLibraryCard: {
    draft: 'Bản nháp',
    copy: 'Chép',
    copyUrl: 'Chép địa chỉ',
    copyPath: 'Chép đường dẫn',
    copyName: 'Chép tên tệp',
    copied: 'Đã chép',
  },
  mediaLibrary: {
    onDelete: 'Xóa các tệp đã chọn?',
    fileTooLarge: 'Tệp quá lớn.\nChỉ nhận tệp không quá %{size} kB.',
  },
  mediaLibraryModal: {
    loading: 'Đang tải…',
    close: 'Đóng',
    noResults: 'Không có kết quả.',
    noAssetsFound: 'Chưa có tệp nào.',
    noImagesFound: 'Chưa có ảnh nào.',
    private: 'Riêng ',
    images: 'Ảnh',
    mediaAssets: 'Tệp',
    search: 'Tìm theo tên…',
    uploading: 'Đang tải lên…',
    upload: 'Tải tệp lên',
    download: 'Tải về',
    deleting: 'Đang xóa…',
    deleteSelected: 'Xóa tệp đã chọn',
    chooseSelected: 'Dùng tệp đã chọn',
  },
} as const;

export const ui = {
  default: {
    goBackToSite: 'Về cổng thông tin',
  },
  errorBoundary: {
    title: 'Có lỗi',
    details: 'Màn hình này gặp lỗi. Vui lòng tải lại trang; nếu vẫn lỗi, ',
    reportIt: 'báo người quản trị.',
    detailsHeading: 'Chi tiết',
    privacyWarning:
      'Nội dung báo lỗi có kèm dữ liệu đang mở.\nVui lòng xem lại và bỏ phần riêng tư trước khi gửi.',
    recoveredEntry: {
      heading: 'Bản đang viết dở',
      warning: 'Vui lòng chép nội dung này ra nơi khác trước khi rời trang.',
      copyButtonLabel: 'Chép nội dung',
    },
  },
  settingsDropdown: {
    logOut: 'Đăng xuất',
    account: 'Tài khoản',
  },
  toast: {
    onFailToLoadEntries: 'Không mở được mục. %{details}',
    onFailToLoadDeployPreview: 'Không mở được bản xem trước. %{details}',
    onFailToPersist: 'Chưa lưu được. %{details}',
    onFailToDelete: 'Chưa xóa được. %{details}',
    onFailToUpdateStatus: 'Chưa chuyển được bước. %{details}',
    missingRequiredField:
      'Còn ô bắt buộc chưa nhập hoặc nhập chưa đúng. Vui lòng xem các ô được đánh dấu rồi lưu lại.',
    entrySaved: 'Đã lưu',
    entryPublished: 'Đã xuất bản lên cổng',
    entryUnpublished: 'Đã gỡ khỏi cổng',
    onFailToPublishEntry: 'Chưa xuất bản được. %{details}',
    onFailToUnpublishEntry: 'Chưa gỡ được. %{details}',
    entryUpdated: 'Đã chuyển bước',
    onDeleteUnpublishedChanges: 'Đã bỏ thay đổi chưa xuất bản',
    noteAdded: 'Đã thêm ghi chú',
    onFailToAddNote: 'Chưa thêm được ghi chú. %{details}',
    noteUpdated: 'Đã sửa ghi chú',
    onFailToUpdateNote: 'Chưa sửa được ghi chú. %{details}',
    noteDeleted: 'Đã xóa ghi chú',
    onFailToDeleteNote: 'Chưa xóa được ghi chú. %{details}',
    noteResolved: 'Đã đánh dấu ghi chú là xong',
    noteReopened: 'Đã mở lại ghi chú',
    onFailToToggleNote: 'Chưa đổi được ghi chú. %{details}',
    onFailToAuth: '%{details}',
    onLoggedOut: 'Phiên làm việc đã kết thúc. Vui lòng chép lại nội dung chưa lưu rồi đăng nhập lại',
    onBackendDown: 'Máy chủ bàn biên tập đang gặp sự cố. Xem %{details} để biết thêm',
  },
} as const;

export const workflow = {
  workflow: {
    loading: 'Đang tải các mục chưa xuất bản',
    workflowHeading: 'Các mục chưa xuất bản',
    newPost: 'Tạo mới',
    description: '%{smart_count} mục đang duyệt, %{readyCount} mục đã đủ duyệt chờ đăng.',
    dateFormat: 'DD/MM/YYYY',
  },
  workflowCard: {
    lastChange: '%{date}, %{author}',
    lastChangeNoAuthor: '%{date}',
    lastChangeNoDate: '%{author}',
    deleteChanges: 'Bỏ thay đổi',
    deleteNewEntry: 'Bỏ bản nháp',
    publishChanges: 'Xuất bản thay đổi',
    publishNewEntry: 'Xuất bản mục mới',
  },
  workflowList: {
    onDeleteEntry: 'Bỏ mục chưa xuất bản này?',
    onPublishingNotReadyEntry:
      'Mục này chưa đủ duyệt nên chưa xuất bản được. Mở mục để xem các bước còn thiếu trong ô “Quy trình duyệt”.',
    onPublishEntry: 'Xuất bản mục này lên cổng?',
    draftHeader: 'Bản nháp',
    inReviewHeader: 'Đang duyệt',
    readyHeader: 'Đã đủ duyệt, chờ đăng',
    currentEntries: '%{smart_count} mục',
  },
} as const;
