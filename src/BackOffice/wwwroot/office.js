// The pages work without this file; it only moves the focus where a component or an error is meant.

const problems = document.getElementById('problems');

if (problems) {
  problems.focus();
  problems.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      // A component's host hands the focus to the control in its shadow.
      field.focus();
      field.scrollIntoView({ block: 'center' });
    }
  });
}
