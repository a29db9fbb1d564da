/** How the numbers came about. */
export const notes = `
Contestants run one after the other, over the same pages, in rounds; pages/s is by the median round.
"alone/it" and "PDF/it" say how many times as fast the platform was, with each page submitted alone
and with one PDF of all pages. Its time runs from the first upload to the end of the last job, with
warm engines unless it says cold. Starting their processes is in the nature of the peers and counts.
The native tesseract runs with OMP_THREAD_LIMIT=1, because its own threads get in each other's way.
The scheduler of tesseract.js and the native command read with the same English model, as they come.
Recall and precision are of words, in any order, upper-cased, without punctuation at their ends.
"outside" = 1 - seconds in calls of the OCR engine / (wall seconds x OCR processes), as the worker's
metric docmill_engine_call_seconds tells. "cpu s/page": processor time of all its processes, which
other work on the machine disturbs less than pages/s. MiB: the most that all processes of a
contestant held at one moment, as resident memory; what they share is counted for each. "others":
the share of the processors that went to other work, in the worst round; much of it spoils a round.
With --corpus the others are given JPEGs (200 dpi, quality 92) of the documents that we are given as
they are: they cannot take a PDF, and a text layer, where there is one, is ours alone to use.
OCRmyPDF gives way to other work by its own choice (nice 5) and suffers from it more than the others.
`;
