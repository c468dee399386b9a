// Shows the buttons that need a script, and lets each copy the field that it names.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Without leave, or on a page without TLS: what is selected can be copied by hand.
      if (!document.execCommand('copy')) return;
    }
    button.textContent = button.dataset.done;
  });
}
