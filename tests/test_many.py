"""Many files, in this process and in others."""

import io
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from shared import EXAMPLE, ROOT
from wikiinfobox import Article, FrontMatterError, LimitError, Limits, WorkerError, load, load_many
from wikiinfobox.loading import map_files, read_or_error, workers
from wikiinfobox.loading.serving import receive, send, serve
from working import Deadly, hear_interrupts, obey

FILES = 40

each_way = pytest.mark.parametrize("count", [1, 2])
needs_signals = pytest.mark.skipif(os.name != "posix", reason="signals are sent as POSIX has them")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles, one of them in a folder below, among them one that is garbled and one that is none."""
    for number in range(FILES):
        (tmp_path / f"{number:02}.md").write_text(f"---\ntitle: Nº {number}\n---\n", encoding="utf-8")
    (tmp_path / "05.md").write_text("to do: everything\n", encoding="utf-8")
    (tmp_path / "06.md").write_text("---\ntitle: Lebanonâ€“Syria\n---\n", encoding="utf-8")
    (tmp_path / "07.md").unlink()
    (tmp_path / "07.md").mkdir()
    (tmp_path / "07.md" / "below.md").write_text("---\ntitle: below\n---\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("---\ntitle: no article\n---\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    for number in range(FILES):
        (tmp_path / f"{number:02}.md").write_text("nothing", encoding="utf-8")
    return tmp_path


def order(folder: Path, number: int, word: str) -> Path:
    path = folder / f"{number:02}.md"
    path.write_text(word, encoding="utf-8")
    return path


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.md"))


def alive(number: int) -> bool:
    """Whether a process runs, be it but for a moment more."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return False
        with suppress(ChildProcessError, FileNotFoundError):
            if Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "Z":
                return False
        time.sleep(0.02)
    return True


@each_way
def test_a_folder_gives_each_file_in_the_order_of_names_with_its_article_or_its_error(folder: Path, count: int) -> None:
    found = list(load_many(folder, workers=count))
    paths = sorted(path for path in folder.rglob("*.md") if path.is_file())
    assert [path for path, _ in found] == paths
    assert len(paths) == FILES
    for path, loaded in found:
        if path.name == "05.md":
            assert isinstance(loaded, FrontMatterError)
            assert (loaded.path, loaded.line) == (str(path), 1)
        else:
            assert isinstance(loaded, Article)
            assert loaded == load(path)
            assert loaded.source == load(path).source


@each_way
def test_repair_and_limits_are_handed_on(folder: Path, count: int) -> None:
    titles = [
        one.title for _, one in load_many(folder / "06.md", repair=False, workers=count) if isinstance(one, Article)
    ]
    assert titles == ["Lebanonâ€“Syria"]
    ((_, error),) = load_many([str(folder / "06.md")], limits=Limits(document=4), workers=count)
    assert isinstance(error, LimitError)


@each_way
def test_files_and_folders_may_be_mixed_and_what_is_missing_is_an_error_in_its_place(folder: Path, count: int) -> None:
    found = list(load_many([EXAMPLE, folder / "07.md", folder / "missing.md"], workers=count))
    assert [path.name for path, _ in found] == [EXAMPLE.name, "below.md", "missing.md"]
    assert isinstance(found[-1][1], FileNotFoundError)


def test_an_error_does_not_keep_the_document_in_memory(folder: Path) -> None:
    (folder / "05.md").write_bytes(b"---\ntitle: \xff\n---\n")
    ((_, error),) = load_many(folder / "05.md")
    assert isinstance(error, UnicodeError | ValueError)
    assert (error.__traceback__, error.__cause__, error.__context__) == (None, None, None)


def test_a_link_to_nothing_is_told_of_and_a_link_to_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.md").write_text("---\n---\n", encoding="utf-8")
    (tmp_path / "lost.md").symlink_to(tmp_path / "nowhere.md")
    (tmp_path / "round.md").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "same.md").symlink_to(tmp_path / "inner" / "a.md")
    found = {path.name: type(loaded) for path, loaded in load_many(tmp_path)}
    assert found == {"a.md": Article, "lost.md": FileNotFoundError, "same.md": Article}


def test_a_folder_that_cannot_be_listed_is_an_error_in_its_place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refusing(path: Path) -> object:
        if path.name == "07.md":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = {path.name: loaded for path, loaded in load_many(folder)}
    assert isinstance(found["07.md"], PermissionError)
    assert len(found) == FILES


def test_a_folder_that_came_in_the_place_of_a_file_is_an_error(tmp_path: Path) -> None:
    from wikiinfobox.loading import load_or_error

    assert isinstance(load_or_error(tmp_path), IsADirectoryError | PermissionError)


def test_what_is_no_path_and_what_is_no_number_of_workers_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match="expected a path or paths, not int"):
        load_many(1917)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="expected at least 1 worker, not 0"):
        load_many("examples", workers=0)


@pytest.mark.parametrize(("word", "how"), [("exit", "ended with exit code 7"), ("kill", "was killed by SIGKILL")])
@needs_signals
def test_a_worker_that_dies_is_told_of_with_the_file_it_had_and_no_other(orders: Path, word: str, how: str) -> None:
    deadly = [order(orders, number, word) for number in (3, 4, 30)]
    found = dict(map_files(obey, files(orders), 2))
    errors = {path: error for path, error in found.items() if isinstance(error, WorkerError)}
    assert list(found) == files(orders)
    assert list(errors) == deadly
    for path, error in errors.items():
        assert (error.path, error.reason) == (str(path), f"expected a worker process to read the file, but it {how}")


@needs_signals
def test_a_worker_that_dies_between_two_files_is_replaced(orders: Path) -> None:
    found = map_files(obey, files(orders) * 4, 2)
    number = next(found)[1][1]  # type: ignore[index]
    time.sleep(0.5)  # by now no worker has a file: so many are done that none may go on
    os.kill(number, signal.SIGKILL)
    left = list(found)
    assert len(left) == 4 * FILES - 1
    assert not [path for path, answer in left if isinstance(answer, WorkerError)]


def test_a_file_whose_worker_dies_twice_before_it_begins_has_the_error(orders: Path) -> None:
    ((_, error),) = map_files(obey, [Deadly(orders / "00.md")], 2)
    assert isinstance(error, WorkerError)
    assert error.reason.endswith("it ended with exit code 4")


def test_what_a_function_raises_is_raised_in_its_place(orders: Path) -> None:
    order(orders, 9, "raise")
    found = map_files(obey, files(orders), 2)
    assert [path.name for path, _ in (next(found) for _ in range(9))] == [f"{number:02}.md" for number in range(9)]
    with pytest.raises(ZeroDivisionError, match="as it was told"):
        next(found)


def test_an_answer_that_cannot_be_sent_is_an_error(orders: Path) -> None:
    order(orders, 0, "unpicklable")
    with pytest.raises((AttributeError, pickle.PicklingError)):
        next(map_files(obey, files(orders), 2))


def test_what_a_worker_prints_does_not_get_among_the_answers(orders: Path, capfd: pytest.CaptureFixture[str]) -> None:
    order(orders, 0, "print")
    assert [path for path, _ in map_files(obey, files(orders), 2)] == files(orders)
    assert capfd.readouterr() == ("", "among the answers\n")


def test_files_are_taken_a_few_ahead_and_no_more_however_slow_the_reader_is(orders: Path) -> None:
    taken: list[Path] = []

    def paths() -> Iterator[Path]:
        for path in files(orders) * 20:
            taken.append(path)
            yield path

    found = map_files(obey, paths(), 2)
    assert not taken
    for number in range(1, 100):
        next(found)
        assert number <= len(taken) <= number + 2 * workers.AHEAD * workers.CHUNK
    found.close()


@needs_signals
def test_workers_end_when_the_generator_is_closed_though_one_has_a_file(orders: Path) -> None:
    order(orders, 20, "sleep")
    found = map_files(obey, files(orders), 2)
    numbers = {answer[1] for _, answer in (next(found) for _ in range(16))}  # type: ignore[index]
    found.close()
    assert numbers
    assert not any(map(alive, numbers))


PROGRAM = """
import sys
from pathlib import Path
from wikiinfobox.loading import map_files
from working import obey
for _, answer in map_files(obey, sorted(Path(sys.argv[1]).glob("*.md")), 2):
    print(answer[1], flush=True)
"""


def start(program: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT / "tests")},
        start_new_session=True,
        preexec_fn=hear_interrupts,  # noqa: PLW1509 no threads that it could get in the way of
    )


@needs_signals
def test_ctrl_c_ends_it_without_a_word_from_the_workers_and_leaves_none_behind(orders: Path) -> None:
    order(orders, 20, "sleep")
    with start(PROGRAM, str(orders)) as running:
        assert running.stdout is not None
        numbers = {int(running.stdout.readline()) for _ in range(16)}
        os.killpg(running.pid, signal.SIGINT)
        _, errors = running.communicate(timeout=60)
    assert errors.count("Traceback") == 1
    assert errors.endswith("KeyboardInterrupt\n")
    assert not any(map(alive, numbers))


@needs_signals
def test_workers_do_not_outlive_a_program_that_is_killed(orders: Path) -> None:
    with start(
        PROGRAM.replace("print(", "time.sleep(0.05); print(").replace("sys", "sys, time", 1), str(orders)
    ) as running:
        assert running.stdout is not None
        numbers = {int(running.stdout.readline()) for _ in range(9)}
        running.kill()
        _, errors = running.communicate(timeout=60)
    assert not errors
    assert not any(map(alive, numbers))


def test_a_program_needs_no_guard_about_its_main_module(folder: Path, tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text(
        f"import wikiinfobox\nprint(sum(1 for _ in wikiinfobox.load_many({str(folder)!r}, workers=2)))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == (f"{FILES}\n", "")


def test_no_worker_that_starts_is_an_error_of_the_run(orders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_PROGRAM", "raise SystemExit(3)")
    with pytest.raises(WorkerError, match="expected a worker process to start, but it ended with exit code 3"):
        list(map_files(obey, files(orders), 2))
    monkeypatch.setattr(sys, "executable", str(orders / "no-python"))
    with pytest.raises(WorkerError, match="expected a worker process to start: No such file"):
        list(map_files(obey, files(orders), 2))


def test_a_frozen_program_does_not_start_itself(orders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert {answer[1] for _, answer in map_files(obey, files(orders), 2)} == {os.getpid()}  # type: ignore[index]


def test_by_default_there_is_a_worker_for_each_processor(orders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 1)
    assert {answer[1] for _, answer in map_files(obey, files(orders), None)} == {os.getpid()}  # type: ignore[index]
    monkeypatch.undo()
    assert workers.processors() >= 1


def test_a_worker_answers_for_each_path_it_is_asked_for(orders: Path) -> None:
    order(orders, 1, "raise")
    requests, replies = io.BytesIO(), io.BytesIO()
    send(requests, pickle.dumps(obey))
    send(requests, pickle.dumps(files(orders)[:2]))
    requests.seek(0)
    serve(requests, replies)
    replies.seek(0)
    assert receive(replies) == b""  # it is ready
    assert receive(replies) == b""  # it has begun
    assert pickle.loads(receive(replies)) == (True, ("nothing", os.getpid()))
    assert receive(replies) == b""
    good, error = pickle.loads(receive(replies))
    assert (good, type(error)) == (False, ZeroDivisionError)
    with pytest.raises(EOFError):
        receive(replies)
    with pytest.raises(EOFError):
        receive(io.BytesIO(bytes(7) + b"\x05abc"))


def test_the_bytes_of_a_file_or_what_keeps_them_from_being_read_are_values(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"to do: everything\n")
    assert read_or_error(path) == b"to do: everything\n"
    assert isinstance(read_or_error(path, limits=Limits(document=3)), LimitError)
    assert isinstance(read_or_error(tmp_path / "b.md"), FileNotFoundError)
