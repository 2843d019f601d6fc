import { holdBackups } from './held-backup.ts';

/**
 * Runs before Decap's script, which reads the address once when it loads: the first thing seen after signing in is the
 * board, with what waits for the person.
 */
if (location.hash === '' || location.hash === '#/') history.replaceState(null, '', '#/workflow');
// Beside the form stands the preview; notes would take its place on a first visit. A phone has room for the form.
if (localStorage.getItem('cms.right-pane') === null)
  localStorage.setItem('cms.right-pane', innerWidth < 800 ? 'none' : 'preview');

holdBackups(window);
