// Tells which colleagues have the same thing open, and keeps that fresh.

const line = document.querySelector('.colleagues[data-subject]');

const look = async () => {
  if (document.hidden) {
    return;
  }

  try {
    const answer = await fetch(`/office/colleagues?subject=${encodeURIComponent(line.dataset.subject)}`, { cache: 'no-store' });
    const { text } = answer.ok ? await answer.json() : { text: '' };
    // A screen reader tells what changes, once.
    if (line.textContent !== text) {
      line.textContent = text;
    }
  } catch {
    // Offline for a moment.
  }
};

if (line) {
  look();
  setInterval(look, 45_000);
}
