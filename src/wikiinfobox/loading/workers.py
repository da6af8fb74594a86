"""A function over many files, in this process or in several, with the results in the order of the files.

Workers are fresh interpreters that talk through pipes. They could have been `multiprocessing`'s: but those run the
user's main module once more, which must then be guarded against it, and a fork would copy the threads' locks. And a
pool of `concurrent.futures` is broken as a whole by one worker that dies, and does not say which file it had.
"""

import io
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO, Any, Final, Generic, TypeAlias, TypeVar

import attrs

from wikiinfobox.errors import WorkerError
from wikiinfobox.loading.serving import receive, send

R = TypeVar("R")

CHUNK: Final = 8
"""Files in one request: enough that a worker waits for nobody, few enough that all end at the same time."""

AHEAD: Final = 3
"""Requests for each worker that are under way, or done and not yet taken."""

# Standard output belongs to the answers, so what else is printed goes where errors go.
_PROGRAM: Final = """
import os, sys
replies = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)
sys.path[:] = sys.argv[1:]
from wikiinfobox.loading.serving import serve
try:
    serve(sys.stdin.buffer, replies)
except BrokenPipeError:
    os._exit(0)
"""


@attrs.frozen
class _Raised:
    """What the function raised for a path."""

    error: Exception


_Answer: TypeAlias = R | WorkerError | _Raised


def map_files(
    function: Callable[[Path], R], paths: Iterable[Path], workers: int | None
) -> Generator[tuple[Path, R | WorkerError], None, None]:
    """Each path with what *function* makes of it, in order.

    Shape:  with more than one worker the function must be importable by its name, and its results must pickle. A few
            paths are taken ahead, and no more until results are taken.
    Raises: ValueError for workers below 1. What the function raises is raised.
    """
    count = processors() if workers is None else workers
    if count < 1:
        raise ValueError(f"expected at least 1 worker, not {count}")
    # A program frozen into one file is its own interpreter, and would start itself.
    if count == 1 or getattr(sys, "frozen", False) or not sys.executable:
        return ((path, function(path)) for path in paths)
    return _in_workers(function, iter(paths), count)


def processors() -> int:
    """How many processors there are for this process."""
    count: Callable[[], int | None] = getattr(os, "process_cpu_count", os.cpu_count)
    return count() or 1


def _in_workers(
    function: Callable[[Path], R], paths: Iterator[Path], workers: int
) -> Generator[tuple[Path, R | WorkerError], None, None]:
    team = [_Worker(function) for _ in range(workers)]
    idle: queue.SimpleQueue[_Worker[R]] = queue.SimpleQueue()
    for worker in team:
        idle.put(worker)

    def ask(chunk: list[Path]) -> list[_Answer[R]]:
        worker = idle.get()
        try:
            return worker.ask(chunk)
        finally:
            idle.put(worker)

    waiting: deque[tuple[list[Path], Future[list[_Answer[R]]]]] = deque()
    threads = ThreadPoolExecutor(workers, "wikiinfobox")  # each of them waits for one worker
    try:
        while True:
            while len(waiting) < AHEAD * workers and (chunk := list(islice(paths, CHUNK))):
                waiting.append((chunk, threads.submit(ask, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            for path, answer in zip(chunk, future.result(), strict=True):
                if isinstance(answer, _Raised):
                    raise answer.error
                yield path, answer
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        for worker in team:
            worker.kill()
        threads.shutdown()
        for worker in team:
            worker.end()


@attrs.frozen
class _Running:
    """A process, and the pipes to it and from it."""

    process: subprocess.Popen[bytes]
    requests: IO[bytes]
    replies: IO[bytes]


class _Worker(Generic[R]):
    """One worker process: started when it is first asked, and again when it died."""

    def __init__(self, function: Callable[[Path], R]) -> None:
        self._function = pickle.dumps(function)
        self._running: _Running | None = None
        self._lock = threading.Lock()
        self._stopped = False

    def ask(self, paths: list[Path]) -> list[_Answer[R]]:
        """The answer for each path; a path at which the process dies has a `WorkerError`, the others do not."""
        answers: list[_Answer[R]] = []
        before = -1
        while len(answers) < len(paths):
            running = self._running or self._start()
            left = paths[len(answers) :]
            begun = False
            try:
                send(running.requests, pickle.dumps(left))
                for _ in left:
                    begun = False
                    receive(running.replies)
                    begun = True
                    answers.append(_unpickled(receive(running.replies)))
            except (EOFError, OSError):
                how = self.end()
                # One that dies between two files is replaced; if that happens twice, it is of the file after all.
                if begun or before == len(answers):
                    reason = f"expected a worker process to read the file, but it {how}"
                    answers.append(WorkerError(reason, str(paths[len(answers)])))
                before = len(answers)
        return answers

    def kill(self) -> None:
        """Ends the process, whatever it is doing, for good."""
        with self._lock:
            self._stopped = True
            if self._running is not None:
                self._running.process.kill()

    def end(self) -> str:
        """Closes the pipes to a process that is dead or killed, and says how it ended."""
        running, self._running = self._running, None
        if running is None:
            return "never ran"
        with suppress(OSError):  # what was not yet sent
            running.requests.close()
        running.replies.close()
        code = running.process.wait()
        return f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"

    def _start(self) -> _Running:
        with self._lock:
            if self._stopped:
                raise WorkerError("expected no more files: the run was ended")
            try:
                self._running = running = _start()
            except OSError as error:
                raise WorkerError(f"expected a worker process to start: {error.strerror}") from error
        try:
            send(running.requests, self._function)
            receive(running.replies)
        except (EOFError, OSError) as error:
            raise WorkerError(f"expected a worker process to start, but it {self.end()}") from error
        return running


def _start() -> _Running:
    command = [sys.executable, "-P", "-c", _PROGRAM, *sys.path]
    process = subprocess.Popen(  # noqa: S603 this very Python
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Out of the reach of Ctrl-C, which is for the one that started it, and which ends it then.
        process_group=0 if os.name == "posix" else None,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )
    # Neither is ever None: both are pipes.
    return _Running(process, process.stdin or io.BytesIO(), process.stdout or io.BytesIO())


def _unpickled(answer: bytes) -> Any:  # noqa: ANN401 what the function made, which has been through a pipe
    """The result; a `_Raised` where the function raised."""
    good, value = pickle.loads(answer)  # noqa: S301 from the process started here
    return value if good else _Raised(value)
