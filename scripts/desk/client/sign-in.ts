import type { ReactGlobal } from './decap.ts';

interface SignInProps {
  readonly onLogin: (credentials: object) => void;
}

/** Address of the desk's own sign-in page, back to where the person is. */
export function signInAddress(place: Location): string {
  return `/dang-nhap/?ve=${encodeURIComponent(`/admin/${place.hash}`)}`;
}

/**
 * What Decap shows while nobody is signed in: it takes the session that is there. Without one the API answers 401, and
 * the page goes to the desk's sign-in.
 */
export function signInPage(react: ReactGlobal) {
  return function SignInPage({ onLogin }: SignInProps) {
    react.useEffect(() => onLogin({}), []);
    return react.createElement('p', { className: 'quyche-cho' }, 'Đang mở bàn biên tập…');
  };
}
