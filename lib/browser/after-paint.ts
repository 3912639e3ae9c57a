/** Does the work once the browser has shown what is due, or at once where nothing is shown. */
export const afterPaint = (work: () => void) => {
  if (document.visibilityState === 'hidden') return work();
  requestAnimationFrame(() => setTimeout(work));
};
