/** Sign-in, header, collection lists. Keys are Decap's own (`decap-cms-locales`, `en`). */
export const shell = {
  auth: {
    login: 'Đăng nhập',
    loggingIn: 'Đang đăng nhập…',
    loginWithNetlifyIdentity: 'Đăng nhập bằng Netlify Identity',
    loginWithAzure: 'Đăng nhập bằng Azure',
    loginWithBitbucket: 'Đăng nhập bằng Bitbucket',
    loginWithGitHub: 'Đăng nhập bằng GitHub',
    loginWithGitLab: 'Đăng nhập bằng GitLab',
    loginWithGitea: 'Đăng nhập bằng Gitea',
    loginWithForgejo: 'Đăng nhập bằng Forgejo',
    errors: {
      email: 'Vui lòng nhập địa chỉ thư điện tử.',
      password: 'Vui lòng nhập mật khẩu.',
      identitySettings:
        'Không đọc được thiết lập đăng nhập. Vui lòng báo người quản trị kiểm tra dịch vụ đăng nhập và cổng nối tới kho nội dung.',
    },
  },
  app: {
    header: {
      content: 'Nội dung',
      workflow: 'Duyệt bài',
      media: 'Kho tệp',
      quickAdd: 'Tạo mới',
    },
    app: {
      errorHeader: 'Không tải được thiết lập của bàn biên tập',
      configErrors: 'Lỗi thiết lập',
      checkConfigYml: 'Vui lòng báo người quản trị kiểm tra thiết lập của bàn biên tập.',
      loadingConfig: 'Đang tải thiết lập…',
      waitingBackend: 'Đang chờ máy chủ…',
    },
    notFoundPage: {
      header: 'Không tìm thấy trang',
    },
  },
  collection: {
    sidebar: {
      collections: 'Loại nội dung',
      allCollections: 'Tất cả loại nội dung',
      searchAll: 'Tìm trong tất cả',
      searchIn: 'Tìm trong',
    },
    collectionTop: {
      sortBy: 'Sắp xếp theo',
      viewAs: 'Cách xem',
      viewAsList: 'Xem theo danh sách',
      viewAsGrid: 'Xem theo lưới',
      newButton: 'Tạo %{collectionLabel}',
      newButtonAriaLabel: 'Tạo %{collectionLabel} mới',
      ascending: 'Tăng dần',
      descending: 'Giảm dần',
      searchResults: 'Kết quả tìm “%{searchTerm}”',
      searchResultsInCollection: 'Kết quả tìm “%{searchTerm}” trong %{collection}',
      filterBy: 'Lọc theo',
      groupBy: 'Nhóm theo',
    },
    entries: {
      loadingEntries: 'Đang tải danh sách…',
      cachingEntries: 'Đang chuẩn bị danh sách…',
      longerLoading: 'Việc này có thể mất vài phút',
      noEntries: 'Chưa có mục nào',
      unpublishedHeader: 'Mục chưa xuất bản',
    },
    groups: {
      other: 'Khác',
      negateLabel: 'Không %{label}',
    },
    defaultFields: {
      author: {
        label: 'Tác giả',
      },
      updatedOn: {
        label: 'Ngày sửa gần nhất',
      },
    },
  },
} as const;
