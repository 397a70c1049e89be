// Keeps the line about colleagues who have the same thing open fresh. Without this file it tells how it was when the page was opened.

const line = document.querySelector('.colleagues[data-subject]');

if (line) {
  const address = `/office/colleagues?subject=${encodeURIComponent(line.dataset.subject)}`;

  setInterval(async () => {
    if (document.hidden) {
      return;
    }

    try {
      const answer = await fetch(address, { cache: 'no-store' });
      const { text } = answer.ok ? await answer.json() : { text: '' };
      // A screen reader tells what changes, once.
      if (line.textContent !== text) {
        line.textContent = text;
      }
    } catch {
      // Offline for a moment.
    }
  }, 45_000);
}
