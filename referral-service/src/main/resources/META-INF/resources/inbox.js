// The inbox looks for news while somebody has it before them. Without this file everything works too: pages are loaded anew.
'use strict';
(() => {
  // Besides the news that the service sends: for when the line is cut on the way.
  const EVERY_MS = 30000;
  let signedIn = true;

  const look = () => {
    if (signedIn && document.visibilityState === 'visible') {
      htmx.trigger(document.body, 'kijk');
    }
  };

  // Says that this is no page being opened: when the session is over, the answer is 499 and not a login.
  document.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers['X-Requested-With'] = 'XMLHttpRequest';
  });
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    const status = event.detail.xhr.status;
    signedIn = status !== 499 && status !== 401;
  });
  document.addEventListener('visibilitychange', look);
  setInterval(look, EVERY_MS);
  new EventSource('/inbox/live').addEventListener('kijk', look);
})();
