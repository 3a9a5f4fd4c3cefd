/**
 * Loaded into the server by NODE_OPTIONS: breaks something within it when it is told to, as a fault of our own would.
 * SIGUSR2 once: the next request that asks for its query fails. FAULT says what a second one does.
 */
let told = 0;
process.on('SIGUSR2', () => {
  told += 1;
  if (told === 1) {
    URLSearchParams.prototype.get = () => {
      throw new RangeError('kept-from-the-log');
    };
  } else if (process.env.FAULT === 'rejection') {
    void Promise.reject(new RangeError('kept-from-the-log'));
  } else {
    setTimeout(() => {
      throw new RangeError('kept-from-the-log');
    });
  }
});
