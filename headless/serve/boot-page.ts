/** The first page: it takes the token out of the address and exchanges it for a cookie, so that no history keeps it. */
export const bootPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Casewright</title>
<p id="message">Opening Casewright…</p><script src="/boot.js"></script></html>`;

export const bootScript = `const token = location.hash.slice(1);
history.replaceState(null, '', '/boot');
fetch('/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) })
  .then(answer => {
    if (answer.ok) location.replace('/');
    else document.getElementById('message').textContent =
      'This address was used already or is too old. Go back to the window where you started Casewright and start it again.';
  });`;

export const bootPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
